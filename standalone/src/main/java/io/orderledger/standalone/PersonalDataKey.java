package io.orderledger.standalone;

import io.orderledger.database.SecretFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.env.Environment;

/** The key-encryption key of a process that was given none: made at the first start, in a file that only its owner reads. */
final class PersonalDataKey {
    static final String FILE_SETTING = "ledger.personal-data.key-file";
    private static final String SETTING = "ledger.personal-data.key";
    private static final int BYTES = 32;

    private PersonalDataKey() {}

    static boolean isGiven(Environment environment) {
        return environment.containsProperty(SETTING) || environment.containsProperty(FILE_SETTING);
    }

    static Path fileIn(Path dataDirectory) {
        return dataDirectory.resolve("keys", "personal-data.key").toAbsolutePath();
    }

    static void keep(Path file) {
        SecretFile.keep(file, PersonalDataKey::newKey);
    }

    private static String newKey() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + System.lineSeparator();
    }
}
