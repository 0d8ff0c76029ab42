/**
 * The language that scenarios are written in: what happened, what is known, what is asked, and what comes of it. Each
 * scenario runs in plain Java and through Axon.
 */
@NullMarked
package io.orderledger.command.scenario;

import org.jspecify.annotations.NullMarked;
