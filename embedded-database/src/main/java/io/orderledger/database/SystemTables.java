package io.orderledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A new database directory with the server's system tables, made by its installer.
 *
 * <p>Installed beside its final place and moved there in one step, so that a directory of the final name is complete.
 */
final class SystemTables {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTables.class);
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(3);
    private static final long NEEDED_MEGABYTES = 300;

    private SystemTables() {}

    static void installOnce(ServerBinaries binaries, Path databaseDirectory, Path log) throws IOException {
        if (Files.isDirectory(databaseDirectory)) {
            return;
        }
        Directories.requireSpace(Objects.requireNonNull(databaseDirectory.getParent()), NEEDED_MEGABYTES);
        LOG.info("Installing a new database in {}", databaseDirectory);
        var installing = databaseDirectory.resolveSibling(databaseDirectory.getFileName() + ".installing");
        Orphan.stopAllOn(installing);
        Directories.deleteTree(installing);
        Files.createDirectory(installing, Directories.ownerOnly("rwx------"));
        var installer = ServerProcess.start(binaries, binaries.installCommand(installing), installing, log);
        if (!ServerProcess.ended(installer.handle(), INSTALL_LIMIT)) {
            ServerProcess.kill(installer.handle());
            throw new DatabaseStartFailed("The installer of the system tables in " + installing
                    + " did not finish within " + INSTALL_LIMIT.toMinutes() + " minutes; see " + log);
        }
        if (installer.exitValue() != 0) {
            throw new DatabaseStartFailed(LogDiagnosis.of(installer.output(), databaseDirectory));
        }
        Directories.deleteTree(installing.resolve("test"));
        Files.move(installing, databaseDirectory, StandardCopyOption.ATOMIC_MOVE);
    }
}
