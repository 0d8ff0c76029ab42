package io.orderledger.ledger.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 6962, SHA-256. Keeps its digest: fast, and for one thread at a time. */
public final class TreeHasher {
    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private static final byte NODE = 0x01;

    private final MessageDigest digest = newDigest();
    private final byte[] payloadDigest = new byte[BYTES];
    private final byte[] metadataDigest = new byte[BYTES];

    /** The root of the tree without leaves. */
    public static byte[] emptyRoot() {
        return newDigest().digest();
    }

    /** Plain SHA-256. */
    public byte[] sha256(byte[] bytes) {
        return digest.digest(bytes);
    }

    /** The leaf hash of a row, from its stored bytes. */
    public byte[] row(LeafFields fields, byte[] payload, byte[] metadata) {
        into(payload, payloadDigest);
        into(metadata, metadataDigest);
        return rowOfDigests(fields, payloadDigest, metadataDigest);
    }

    /** The leaf hash of a row, from the SHA-256 of its payload and of its metadata. */
    public byte[] rowOfDigests(LeafFields fields, byte[] payloadDigest, byte[] metadataDigest) {
        return digest.digest(fields.leaf(payloadDigest, metadataDigest));
    }

    /** The hash of an inner node. */
    public byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    private void into(byte[] bytes, byte[] target) {
        digest.update(bytes);
        try {
            digest.digest(target, 0, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("A SHA-256 has 32 bytes", e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
