package io.orderledger.database;

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
 * Unpacks a server's programs once into a directory that several JVMs may share.
 *
 * <p>They are unpacked beside their final place under a lock, forced to the disk and moved there in one step: a
 * directory of the final name is therefore complete, whoever died while making it.
 */
final class Unpacking {
    private static final Logger LOG = LoggerFactory.getLogger(Unpacking.class);
    private static final Duration OTHER_JVM_UNPACKS_WITHIN = Duration.ofMinutes(5);

    private Unpacking() {}

    /** Puts the programs into a directory that does not exist yet. */
    @FunctionalInterface
    interface Unpacker {
        void unpackInto(Path directory) throws IOException;
    }

    static Path once(Path serverDirectory, String name, long neededMegabytes, Unpacker unpacker) throws IOException {
        var home = serverDirectory.resolve(name);
        if (!Files.isDirectory(home)) {
            unpack(serverDirectory, home, neededMegabytes, unpacker);
        }
        return home;
    }

    private static void unpack(Path serverDirectory, Path home, long neededMegabytes, Unpacker unpacker)
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
            unpacker.unpackInto(partial);
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

    private static void forceToDisk(Path unpacked) throws IOException {
        Files.walkFileTree(unpacked, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) { // and not a link
                    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
