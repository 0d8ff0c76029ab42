/** Seals the ledger in this process, and says in its health how that goes. */
@NullMarked
package io.orderledger.command.sealing;

import org.jspecify.annotations.NullMarked;
