/** The system configuration, key by key, decided: state, commands, decide and evolve. Pure; nothing here knows a framework. */
@NullMarked
package io.orderledger.command.config.domain;

import org.jspecify.annotations.NullMarked;
