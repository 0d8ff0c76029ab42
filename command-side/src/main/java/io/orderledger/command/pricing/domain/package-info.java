/** What one customer pays for products: validity, quantity breaks, history, decided: state, commands, decide and evolve. Pure; nothing here knows a framework. */
@NullMarked
package io.orderledger.command.pricing.domain;

import org.jspecify.annotations.NullMarked;
