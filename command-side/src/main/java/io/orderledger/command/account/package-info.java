/** A user: commands, write routes, the shell around the decider, and how users prove who they are. */
@NullMarked
package io.orderledger.command.account;

import org.jspecify.annotations.NullMarked;
