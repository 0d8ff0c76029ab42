/** A customer: commands, write routes and the shell around the decider. */
@NullMarked
package io.orderledger.command.customer;

import org.jspecify.annotations.NullMarked;
