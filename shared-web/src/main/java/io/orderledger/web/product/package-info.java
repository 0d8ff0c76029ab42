/** The product as both sides send it. Amounts and quantities have two decimals, instants are UTC. */
@NullMarked
package io.orderledger.web.product;

import org.jspecify.annotations.NullMarked;
