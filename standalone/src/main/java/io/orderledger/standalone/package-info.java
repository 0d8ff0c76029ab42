/**
 * Both sides and an embedded MariaDB in one process: the default way to run the order ledger.
 * The database starts before Spring and stops after it; nothing outside this package knows that it is embedded.
 */
@NullMarked
package io.orderledger.standalone;

import org.jspecify.annotations.NullMarked;
