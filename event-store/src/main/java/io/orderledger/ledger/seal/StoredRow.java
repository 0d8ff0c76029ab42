package io.orderledger.ledger.seal;

import io.orderledger.ledger.proof.LeafFields;

/**
 * A row of the ledger, byte by byte.
 *
 * @param leafHash as it is stored, whatever the rest is
 */
public record StoredRow(LeafFields fields, byte[] payload, byte[] metadata, byte[] leafHash) {}
