package io.orderledger.query.audit.verify;

import org.jspecify.annotations.Nullable;

/**
 * What one event says of an order.
 *
 * @param first whether it is the one that places the order
 * @param from the status it says the order was in; null where it says none
 * @param to the status it is in now; null: the same
 * @param totals what it comes to now; null: the same
 * @param before what the event says it came to before; null where it does not say
 * @param lines what all its lines add up to; null where not all are there
 */
record OrderStep(
        boolean first,
        @Nullable String from,
        @Nullable String to,
        @Nullable Totals totals,
        @Nullable Totals before,
        @Nullable Totals lines) {}
