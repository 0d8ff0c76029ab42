/**
 * The query side as one process: what the features, the ledger and the HTTP face need to run together. Standalone
 * imports {@link io.orderledger.query.QuerySideConfiguration}.
 */
@NullMarked
package io.orderledger.query;

import org.jspecify.annotations.NullMarked;
