package io.orderledger.ledger;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the keys that personal data is encrypted with.
 *
 * @param key the key-encryption key, 32 bytes in base64: it encrypts the persons' keys, and is kept outside the database
 * @param keyFile a file with that key, instead of the key itself
 * @param olderKeys key-encryption keys of before, newest first: what they encrypted can still be read
 * @param cachedKeys how many persons' keys are kept ready in memory
 */
@ConfigurationProperties("ledger.personal-data")
public record PersonalDataProperties(
        @Nullable String key,
        @Nullable Path keyFile,
        @DefaultValue List<String> olderKeys,
        @DefaultValue("50000") int cachedKeys) {

    public PersonalDataProperties {
        if (cachedKeys < 1) throw new IllegalArgumentException("ledger.personal-data.cached-keys must be at least 1");
    }

    /** Without the keys, wherever settings are shown. */
    @Override
    public String toString() {
        return "PersonalDataProperties[keyFile=" + keyFile + ", cachedKeys=" + cachedKeys + "]";
    }
}
