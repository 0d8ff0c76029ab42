/** Folds an order from its events, as it stood at any time. Pure: neither Spring nor SQL; tables are never asked. */
@NullMarked
package io.orderledger.query.order.replay;

import org.jspecify.annotations.NullMarked;
