/** A delivery run from being planned to being completed or cancelled, decided: state, commands, decide and evolve. Pure; nothing here knows a framework. */
@NullMarked
package io.orderledger.command.delivery.domain;

import org.jspecify.annotations.NullMarked;
