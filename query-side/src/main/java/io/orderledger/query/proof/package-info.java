/**
 * What proves the ledger from outside: checkpoints, proofs that an event is in what was sealed and that nothing sealed was
 * changed since, and receipts of orders to keep. Whoever has the public key needs nothing else to check them. See ADR 22.
 */
@NullMarked
package io.orderledger.query.proof;

import org.jspecify.annotations.NullMarked;
