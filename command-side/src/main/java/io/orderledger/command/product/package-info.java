/** A product and its stock: commands, write routes and the shell around the decider. */
@NullMarked
package io.orderledger.command.product;

import org.jspecify.annotations.NullMarked;
