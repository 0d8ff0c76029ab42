/** An order from being written to being delivered or cancelled, decided: state, commands, decide and evolve. Pure; nothing here knows a framework. */
@NullMarked
package io.orderledger.command.order.domain;

import org.jspecify.annotations.NullMarked;
