package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The hash of one row of the ledger, over the bytes as stored: SHA-256 of
 *
 * <pre>
 * 0x00 | version (1 byte, 0x01) | position | len stream_id | sequence | len stream_type | len event_id
 *      | recorded_at in microseconds since 1970 | len event_type | len revision | SHA-256(payload) | SHA-256(metadata)
 * </pre>
 *
 * Integers are 8 bytes, lengths 4 bytes, both big-endian; a string is its length in bytes followed by its ASCII bytes.
 * The leading zero tells a leaf from an inner node of a Merkle tree.
 */
final class LeafHash {
    private static final byte LEAF = 0x00;
    private static final byte VERSION = 0x01;
    private static final int DIGEST_BYTES = 32;
    private static final int FIXED_BYTES = 2 + 3 * Long.BYTES + 5 * Integer.BYTES + 2 * DIGEST_BYTES;

    private LeafHash() {}

    static byte[] of(NewEvent event, long position) {
        byte[][] texts = {
            ascii(event.streamId()),
            ascii(event.streamType()),
            ascii(event.eventId()),
            ascii(event.eventType()),
            ascii(event.revision())
        };
        int size = FIXED_BYTES;
        for (byte[] text : texts) size += text.length;
        ByteBuffer leaf = ByteBuffer.allocate(size).put(LEAF).put(VERSION).putLong(position);
        put(leaf, texts[0]);
        leaf.putLong(event.sequence());
        put(leaf, texts[1]);
        put(leaf, texts[2]);
        leaf.putLong(micros(event.recordedAt()));
        put(leaf, texts[3]);
        put(leaf, texts[4]);
        leaf.put(event.payloadDigest()).put(event.metadataDigest());
        return sha256(leaf.array());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static void put(ByteBuffer leaf, byte[] text) {
        leaf.putInt(text.length).put(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
