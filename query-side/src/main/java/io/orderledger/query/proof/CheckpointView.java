package io.orderledger.query.proof;

import io.orderledger.ledger.seal.SealedCheckpoint;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A checkpoint.
 *
 * @param size how many events it is over: those at the positions 1 to size
 * @param root of the Merkle tree over them, in hexadecimal
 * @param note what was signed, with the signature (C2SP signed-note)
 */
record CheckpointView(long size, String root, String note, Instant sealedAt) {
    static CheckpointView of(SealedCheckpoint checkpoint) {
        return new CheckpointView(
                checkpoint.size(),
                HexFormat.of().formatHex(checkpoint.root()),
                checkpoint.note(),
                checkpoint.sealedAt());
    }
}
