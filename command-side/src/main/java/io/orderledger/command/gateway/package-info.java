/** The way from a write route to a decision and back: sending, retrying, carrying out, answering. */
@NullMarked
package io.orderledger.command.gateway;

import org.jspecify.annotations.NullMarked;
