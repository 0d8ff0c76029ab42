package io.orderledger.events;

import java.util.Locale;

/** How much of an order has been delivered. Derived from quantities; it is not a status. */
public enum Fulfillment {
    NONE,
    PARTIAL,
    FULL;

    /** The name on the wire and in SQL: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
