/** How JSON is written and read: exact decimals, UTC instants, strict types, every mismatch of a body at once. */
@NullMarked
package io.orderledger.web.json;

import org.jspecify.annotations.NullMarked;
