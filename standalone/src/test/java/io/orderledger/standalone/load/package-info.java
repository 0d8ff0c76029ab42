/**
 * Programs, not tests: fill a ledger with many orders, and measure how fast orders are placed and read. Run by hand; see
 * their Javadoc.
 */
@NullMarked
package io.orderledger.standalone.load;

import org.jspecify.annotations.NullMarked;
