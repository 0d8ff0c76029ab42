/** A delivery run from being planned to being completed or cancelled: commands, write routes and the shell around the decider. */
@NullMarked
package io.orderledger.command.delivery;

import org.jspecify.annotations.NullMarked;
