/**
 * Seals the ledger: builds the Merkle tree over its rows, signs its size and root every second while there is something new,
 * and writes the checkpoint to the database and to a directory outside of it. One process in the cluster does. See ADR 22.
 */
@NullMarked
package io.orderledger.ledger.seal;

import org.jspecify.annotations.NullMarked;
