/** The customer as both sides send it. Amounts and quantities have two decimals, instants are UTC. */
@NullMarked
package io.orderledger.web.customer;

import org.jspecify.annotations.NullMarked;
