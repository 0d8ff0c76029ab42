package io.orderledger.events;

import java.util.Locale;

/** Where the resolved price of an order line came from. */
public enum PriceSource {
    /** The customer's own price. */
    CUSTOMER,
    /** The product's global price. */
    GLOBAL,
    /** Nobody had set a price; somebody with the right gave one. */
    NONE;

    /** The name on the wire and in SQL: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
