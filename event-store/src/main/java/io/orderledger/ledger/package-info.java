/**
 * The ledger: an append-only table of events with gapless, commit-ordered positions, and what is kept in step with it in
 * the same transaction (claims, references). The two sides use these types and never the engine behind them.
 */
@NullMarked
package io.orderledger.ledger;

import org.jspecify.annotations.NullMarked;
