/** Why the lines of an order cost what they cost: which price applied, who set it, who gave another, and what it would cost today. */
@NullMarked
package io.orderledger.query.order.explain;

import org.jspecify.annotations.NullMarked;
