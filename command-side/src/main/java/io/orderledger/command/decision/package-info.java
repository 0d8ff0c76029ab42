/**
 * The words every decider speaks: a command comes in, a decision goes out. No framework, clock or I/O here or in any
 * {@code domain} package; a refusal is a value, never an exception.
 */
@NullMarked
package io.orderledger.command.decision;

import org.jspecify.annotations.NullMarked;
