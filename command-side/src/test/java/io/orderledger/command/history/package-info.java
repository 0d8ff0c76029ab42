/**
 * Random histories of orders, products and prices, decided in memory and kept a second time on paper: by a model that
 * shares no code with the deciders.
 */
@NullMarked
package io.orderledger.command.history;

import org.jspecify.annotations.NullMarked;
