/**
 * How fresh a read is, and reading what one has just written: a read that names a ledger position waits, for a bounded
 * time, until its projections have reached it.
 */
@NullMarked
package io.orderledger.query.freshness;

import org.jspecify.annotations.NullMarked;
