package io.orderledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A secret in a file of its own that only its owner can read, made once and then kept. */
public final class SecretFile {
    private SecretFile() {}

    /** The file, written now when there is none; its directory is the owner's alone. */
    public static Path keep(Path file, Supplier<String> secret) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent(), Directories.ownerOnly("rwx------"));
            if (Files.notExists(file)) ConnectionFile.replace(file, secret.get());
            return file;
        } catch (IOException e) {
            throw new DatabaseStartFailed(file + " cannot be written: " + LogDiagnosis.plain(e), e);
        }
    }
}
