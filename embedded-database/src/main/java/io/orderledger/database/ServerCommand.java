package io.orderledger.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the server; every setting that matters to the ledger stands here. */
record ServerCommand(
        ServerBinaries binaries, Path databaseDirectory, Path initFile, int port, int bufferPoolMegabytes) {
    List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults", // must come first; no my.cnf of the machine may change what we tested
                dataDirectoryArgument(databaseDirectory), // second: an orphan is recognised by it
                "--basedir=" + binaries.home(),
                "--tmpdir=" + databaseDirectory,
                "--init-file=" + initFile,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=", // none: TCP on loopback is enough, and socket paths end at 107 bytes
                "--skip-name-resolve",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + bufferPoolMegabytes + "M",
                "--innodb-file-per-table=ON",
                "--max-allowed-packet=64M",
                "--max-connections=300",
                "--transaction-isolation=READ-COMMITTED",
                "--character-set-server=utf8mb4",
                // Tells rare characters (𠮷) apart, and MySQL 8 has it under the same name.
                "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00",
                "--event-scheduler=OFF",
                "--local-infile=OFF"));
        arguments.addAll(binaries.serverOptions());
        arguments.addAll(asRoot());
        return List.copyOf(arguments);
    }

    /** The server refuses to run as root unless told so. */
    static List<String> asRoot() {
        var root = ProcessHandle.current().info().user().filter("root"::equals).isPresent();
        return root ? List.of("--user=root") : List.of();
    }

    static String dataDirectoryArgument(Path databaseDirectory) {
        return "--datadir=" + databaseDirectory;
    }
}
