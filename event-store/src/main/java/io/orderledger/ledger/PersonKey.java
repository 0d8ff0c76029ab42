package io.orderledger.ledger;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/** What there is of a person's key. */
sealed interface PersonKey {
    PersonKey DESTROYED = new Destroyed();

    /** Ready for use: the cipher is made once, not for each event. */
    record Usable(Aead aead) implements PersonKey {}

    record Destroyed() implements PersonKey {}

    /**
     * Makes a key ready.
     *
     * @param secret 32 random bytes
     */
    static PersonKey of(byte[] secret) {
        try {
            return new Usable(new CipherThreads(new AesGcmJce(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A person's key cannot be used", e);
        }
    }
}
