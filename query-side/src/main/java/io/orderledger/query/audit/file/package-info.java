/**
 * The ledger as a file that can be checked without a database: gzip over lines of JSON. What stands in which line, and why,
 * says ADR 23.
 */
@NullMarked
package io.orderledger.query.audit.file;

import org.jspecify.annotations.NullMarked;
