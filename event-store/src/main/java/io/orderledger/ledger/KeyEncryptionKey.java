package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.orderledger.ledger.startup.StartupRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encrypts the persons' keys with the newest configured key, and decrypts them with whichever encrypted them. */
public final class KeyEncryptionKey {
    private static final int BYTES = 32;
    private static final String SETTING = "ledger.personal-data.key";

    private final Aead aead;

    private KeyEncryptionKey(Aead aead) {
        this.aead = aead;
    }

    /**
     * Reads the configured keys.
     *
     * @throws StartupRefused when no key is configured, or one is not a key
     */
    public static KeyEncryptionKey of(PersonalDataProperties properties) {
        List<String> encoded = new ArrayList<>();
        encoded.add(newest(properties));
        encoded.addAll(properties.olderKeys());
        Map<Integer, byte[]> byId = new LinkedHashMap<>();
        for (String text : encoded) {
            byte[] key = decoded(text);
            byId.putIfAbsent(idOf(key), key);
        }
        try {
            AeadConfig.register();
            KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
            boolean isNewest = true;
            for (Map.Entry<Integer, byte[]> key : byId.entrySet()) {
                var entry = KeysetHandle.importKey(aesKey(key.getValue(), key.getKey()))
                        .withFixedId(key.getKey());
                keyset.addEntry(isNewest ? entry.makePrimary() : entry);
                isNewest = false;
            }
            return new KeyEncryptionKey(keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new StartupRefused("Cannot start, " + SETTING + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String newest(PersonalDataProperties properties) {
        String key = properties.key();
        if (key != null && !key.isBlank()) return key;
        @Nullable Path file = properties.keyFile();
        if (file == null) {
            throw new StartupRefused("Cannot start, no key for personal data: set " + SETTING
                    + " (LEDGER_PERSONAL_DATA_KEY) to 32 random bytes in base64, such as from: openssl rand"
                    + " -base64 32");
        }
        try {
            return Files.readString(file, US_ASCII);
        } catch (IOException e) {
            throw new StartupRefused("Cannot start, the key for personal data cannot be read from " + file, e);
        }
    }

    private static byte[] decoded(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) return key;
        } catch (IllegalArgumentException notBase64) {
            // Said below; the message of this exception would quote the key.
        }
        throw new StartupRefused("Cannot start, " + SETTING + " (or one of older-keys) is not 32 bytes in base64.");
    }

    /** The same for the same key in every process: what is encrypted begins with it. */
    private static int idOf(byte[] key) {
        return ByteBuffer.wrap(LeafHash.sha256(key)).getInt();
    }

    @AccessesPartialKey
    private static AesGcmKey aesKey(byte[] key, int id) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(PredefinedAeadParameters.AES256_GCM)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
    }

    byte[] wrap(byte[] dataKey, String personId) {
        try {
            return aead.encrypt(dataKey, personId.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A person's key cannot be encrypted", e);
        }
    }

    /** @throws GeneralSecurityException when none of the configured keys has encrypted it for this person */
    byte[] unwrap(byte[] wrapped, String personId) throws GeneralSecurityException {
        return aead.decrypt(wrapped, personId.getBytes(US_ASCII));
    }
}
