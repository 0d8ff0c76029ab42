/** What became of an order between two points in time: field by field and line by line, in JSON and in words. */
@NullMarked
package io.orderledger.query.order.diff;

import org.jspecify.annotations.NullMarked;
