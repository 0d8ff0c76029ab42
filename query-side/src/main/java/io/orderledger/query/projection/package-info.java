/**
 * How projections run: statements collected per batch of events and sent in the transaction that stores the token, dead
 * letters for events that cannot be taken in, and how fresh each projection is.
 */
@NullMarked
package io.orderledger.query.projection;

import org.jspecify.annotations.NullMarked;
