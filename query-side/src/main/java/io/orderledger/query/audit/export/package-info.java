/** Writes the ledger into a file that can be checked without it. It only reads, page by page. */
@NullMarked
package io.orderledger.query.audit.export;

import org.jspecify.annotations.NullMarked;
