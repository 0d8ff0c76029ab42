/**
 * SQL that stands in files: read and parsed once, its parameters taken from records, run for reads or collected and sent
 * for writes, many rows at a time. Knows nothing of projections.
 */
@NullMarked
package io.orderledger.query.statement;

import org.jspecify.annotations.NullMarked;
