/** An employee: commands, write routes and the shell around the decider. */
@NullMarked
package io.orderledger.command.employee;

import org.jspecify.annotations.NullMarked;
