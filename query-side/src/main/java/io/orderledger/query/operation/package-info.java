/**
 * Reads the operation log. It is no projection: both sides write it as things happen, so it neither waits for the ledger
 * nor says how far behind it is.
 */
@NullMarked
package io.orderledger.query.operation;

import org.jspecify.annotations.NullMarked;
