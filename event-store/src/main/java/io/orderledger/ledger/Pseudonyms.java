package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands in for a value that must be unique and must not be read: the same for the same value, on every node and after
 * every rotation, and of no use to whoever has the database alone.
 */
final class Pseudonyms {
    /** Named as no person is. Its key is made with the database and never destroyed. */
    private static final String KEY_NAME = "*claims";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Pseudonyms(SecretKeySpec key) {
        this.key = key;
    }

    static Pseudonyms of(PersonKeyTable table) {
        byte[] secret = table.findOrMake(KEY_NAME)
                .bytes()
                .orElseThrow(() -> new IllegalStateException("The key of personal claims was destroyed"));
        return new Pseudonyms(new SecretKeySpec(secret, ALGORITHM));
    }

    /** @param value spaces at its end do not count, as they do not for claims that are stored as they are */
    String of(String scope, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(scope.getBytes(US_ASCII));
            mac.update((byte) 0);
            byte[] hash = mac.doFinal(value.stripTrailing().getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }
}
