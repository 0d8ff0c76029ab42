package io.orderledger.ledger;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** Runs a cipher on {@link LastingThreads}. */
final class CipherThreads implements Aead {
    private final Aead cipher;

    CipherThreads(Aead cipher) {
        this.cipher = cipher;
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        return run(() -> cipher.encrypt(plaintext, associatedData));
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        return run(() -> cipher.decrypt(ciphertext, associatedData));
    }

    @FunctionalInterface
    private interface Work {
        byte[] run() throws GeneralSecurityException;
    }

    private static byte[] run(Work work) throws GeneralSecurityException {
        try {
            return LastingThreads.compute(() -> {
                try {
                    return work.run();
                } catch (GeneralSecurityException refused) {
                    throw new Refused(refused);
                }
            });
        } catch (Refused refused) {
            throw refused.reason;
        }
    }

    private static final class Refused extends RuntimeException {
        private final GeneralSecurityException reason;

        Refused(GeneralSecurityException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
