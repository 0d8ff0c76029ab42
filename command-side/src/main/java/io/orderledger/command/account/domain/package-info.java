/** A user, decided: state, commands, decide and evolve. Pure; nothing here knows a framework. */
@NullMarked
package io.orderledger.command.account.domain;

import org.jspecify.annotations.NullMarked;
