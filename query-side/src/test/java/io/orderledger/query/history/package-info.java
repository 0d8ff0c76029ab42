/** Legal histories of the ledger, made up from a seed, and what the read tables must hold after them. */
@NullMarked
package io.orderledger.query.history;

import org.jspecify.annotations.NullMarked;
