/** Delivery runs, as lists, details, loading lists and notes to print. The projection writes the tables of this feature. */
@NullMarked
package io.orderledger.query.delivery;

import org.jspecify.annotations.NullMarked;
