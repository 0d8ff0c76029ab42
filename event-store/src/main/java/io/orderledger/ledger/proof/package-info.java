/**
 * What proves that the ledger is what it was: the RFC 6962 Merkle tree over its rows, and checkpoints signed in the forms of
 * C2SP (signed-note, tlog-checkpoint, tlog-tiles). Nothing but the JDK: whoever checks needs no server. See ADR 22.
 */
@NullMarked
package io.orderledger.ledger.proof;

import org.jspecify.annotations.NullMarked;
