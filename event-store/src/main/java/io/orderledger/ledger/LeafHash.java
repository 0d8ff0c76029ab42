package io.orderledger.ledger;

import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.TreeHasher;

/** The hash of one row of the ledger, over the bytes as stored. What it is made of says {@link LeafFields}. */
final class LeafHash {
    private LeafHash() {}

    static byte[] of(NewEvent event, long position) {
        var fields = new LeafFields(
                position,
                event.streamId(),
                event.sequence(),
                event.streamType(),
                event.eventId(),
                event.recordedAt(),
                event.eventType(),
                event.revision());
        return new TreeHasher().rowOfDigests(fields, event.payloadDigest(), event.metadataDigest());
    }

    static byte[] sha256(byte[] bytes) {
        return new TreeHasher().sha256(bytes);
    }
}
