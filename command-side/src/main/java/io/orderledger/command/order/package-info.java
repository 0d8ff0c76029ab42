/** An order from being written to being delivered or cancelled: commands, write routes and the shell around the decider. */
@NullMarked
package io.orderledger.command.order;

import org.jspecify.annotations.NullMarked;
