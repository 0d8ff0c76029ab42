package io.orderledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The few things this package does to directories and owner-only files. */
final class Directories {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final long BYTES_PER_MEGABYTE = 1 << 20;

    private Directories() {}

    /** The real path of the directory, created when missing and known to be writable. */
    static Path writable(Path directory) {
        try {
            var real = Files.createDirectories(directory.toAbsolutePath()).toRealPath();
            Files.delete(Files.createTempFile(real, ".writable", ""));
            return real;
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseStartFailed(
                    "The directory " + directory.toAbsolutePath() + " cannot be created or written to: "
                            + LogDiagnosis.plain(e),
                    e);
        }
    }

    static void requireSpace(Path directory, long megabytes) throws IOException {
        var free = Files.getFileStore(directory).getUsableSpace() / BYTES_PER_MEGABYTE;
        if (free < megabytes) {
            throw new DatabaseStartFailed("Not enough disk space in " + directory + ": " + free
                    + " MB are free, the database needs at least " + megabytes + " MB.");
        }
    }

    static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void deleteTree(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
