package io.orderledger.command.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.orderledger.ledger.IdempotencyKey;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A request that takes effect once, however often it is sent.
 *
 * @param requestHash SHA-256 of its address and body
 */
public record Once(IdempotencyKey key, byte[] requestHash) {
    private static final String SLOW_HASH = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 600_000;

    /** The same request, its hash made slow and salted: a body that is known but for a password could be guessed. */
    Once stretched() {
        try {
            char[] fast = HexFormat.of().formatHex(requestHash).toCharArray();
            byte[] salt = (key.scope() + '\n' + key.key()).getBytes(US_ASCII);
            var slow = new PBEKeySpec(fast, salt, ROUNDS, requestHash.length * Byte.SIZE);
            return new Once(
                    key,
                    SecretKeyFactory.getInstance(SLOW_HASH).generateSecret(slow).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java comes with " + SLOW_HASH, e);
        }
    }
}
