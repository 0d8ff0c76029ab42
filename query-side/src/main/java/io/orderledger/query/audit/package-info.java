/** What auditors get of the ledger: reads and files of it, and programs that check them. */
@NullMarked
package io.orderledger.query.audit;

import org.jspecify.annotations.NullMarked;
