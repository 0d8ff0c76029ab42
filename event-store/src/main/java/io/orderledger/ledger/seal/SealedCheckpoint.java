package io.orderledger.ledger.seal;

import java.time.Instant;

/**
 * A checkpoint as the database keeps it.
 *
 * @param size the position of the last event that is sealed
 * @param note the signed note
 * @param sealedAt by the database's clock; not part of what is signed
 * @param epoch of the lease of whoever sealed it
 */
public record SealedCheckpoint(long size, byte[] root, String note, Instant sealedAt, long epoch) {}
