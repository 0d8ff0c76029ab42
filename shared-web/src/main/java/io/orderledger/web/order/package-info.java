/** The order as both sides send it. Amounts and quantities have two decimals, instants are UTC. */
@NullMarked
package io.orderledger.web.order;

import org.jspecify.annotations.NullMarked;
