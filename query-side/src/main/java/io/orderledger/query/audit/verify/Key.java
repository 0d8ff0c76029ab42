package io.orderledger.query.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.ledger.proof.TreeHasher;
import java.nio.ByteBuffer;
import java.util.UUID;

/** A name in 128 bits: those of a UUID, for any other name the first of its SHA-256. */
record Key(long high, long low) {
    private static final int UUID_LENGTH = 36;

    static Key of(String name, TreeHasher hasher) {
        if (name.length() == UUID_LENGTH) {
            try {
                UUID id = UUID.fromString(name);
                if (id.toString().equals(name))
                    return new Key(id.getMostSignificantBits(), id.getLeastSignificantBits());
            } catch (IllegalArgumentException notOne) {
                // Hashed as any other name.
            }
        }
        ByteBuffer hash = ByteBuffer.wrap(hasher.sha256(name.getBytes(UTF_8)));
        return new Key(hash.getLong(), hash.getLong());
    }
}
