/** A product and its stock, decided: state, commands, decide and evolve. Pure; nothing here knows a framework. */
@NullMarked
package io.orderledger.command.product.domain;

import org.jspecify.annotations.NullMarked;
