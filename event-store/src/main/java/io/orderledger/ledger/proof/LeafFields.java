package io.orderledger.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the leaf of a row is made of, but for its payload and its metadata, which are in it as their SHA-256. The leaf, of
 * which SHA-256 is the row's {@code leaf_hash}, is
 *
 * <pre>
 * 0x00 | version (1 byte, 0x01) | position | len stream_id | sequence | len stream_type | len event_id
 *      | recorded_at in microseconds since 1970 | len event_type | len revision | SHA-256(payload) | SHA-256(metadata)
 * </pre>
 *
 * Integers are 8 bytes, lengths 4 bytes, both big-endian; a string is its length in bytes followed by its ASCII bytes.
 * The leading zero tells a leaf from an inner node of the tree: so the hash is RFC 6962's leaf hash of all that follows.
 *
 * @param position from 1; the leaf's index in the tree is one less
 * @param recordedAt in whole microseconds
 */
public record LeafFields(
        long position,
        String streamId,
        long sequence,
        String streamType,
        String eventId,
        Instant recordedAt,
        String eventType,
        String revision) {
    private static final byte LEAF = 0x00;
    private static final byte VERSION = 0x01;
    private static final int FIXED_BYTES = 2 + 3 * Long.BYTES + 5 * Integer.BYTES + 2 * TreeHasher.BYTES;

    public LeafFields {
        if (position < 1) throw new IllegalArgumentException("Positions begin at 1: " + position);
        if (!recordedAt.truncatedTo(ChronoUnit.MICROS).equals(recordedAt)) {
            throw new IllegalArgumentException("The ledger keeps whole microseconds: " + recordedAt);
        }
    }

    /** The row's index in the tree. */
    public long index() {
        return position - 1;
    }

    /**
     * The leaf, byte by byte.
     *
     * @param payloadDigest SHA-256 of the stored payload
     * @param metadataDigest SHA-256 of the stored metadata
     */
    public byte[] leaf(byte[] payloadDigest, byte[] metadataDigest) {
        if (payloadDigest.length != TreeHasher.BYTES || metadataDigest.length != TreeHasher.BYTES) {
            throw new IllegalArgumentException("A SHA-256 has 32 bytes");
        }
        // Whatever is not ASCII is not of a row; in UTF-8 it cannot be taken for something that is.
        byte[] stream = streamId.getBytes(UTF_8);
        byte[] ofType = streamType.getBytes(UTF_8);
        byte[] event = eventId.getBytes(UTF_8);
        byte[] named = eventType.getBytes(UTF_8);
        byte[] revised = revision.getBytes(UTF_8);
        int texts = stream.length + ofType.length + event.length + named.length + revised.length;
        ByteBuffer leaf = ByteBuffer.allocate(FIXED_BYTES + texts);
        leaf.put(LEAF).put(VERSION).putLong(position);
        put(leaf, stream);
        leaf.putLong(sequence);
        put(leaf, ofType);
        put(leaf, event);
        leaf.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
        put(leaf, named);
        put(leaf, revised);
        return leaf.put(payloadDigest).put(metadataDigest).array();
    }

    private static void put(ByteBuffer leaf, byte[] text) {
        leaf.putInt(text.length).put(text);
    }
}
