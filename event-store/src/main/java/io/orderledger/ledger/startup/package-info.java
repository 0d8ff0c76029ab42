/**
 * How a process of the order ledger starts: its settings from the environment, and a log that people can read.
 * Refusals are one line on standard error and exit code 78 (configuration error), before Spring says anything.
 */
@NullMarked
package io.orderledger.ledger.startup;

import org.jspecify.annotations.NullMarked;
