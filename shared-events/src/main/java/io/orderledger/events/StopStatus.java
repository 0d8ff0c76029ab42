package io.orderledger.events;

import java.util.Locale;

/** What has become of one order of a delivery run. */
public enum StopStatus {
    /** Not visited yet. */
    PENDING,
    /** All that was planned was handed over, or the rest was closed. */
    DELIVERED,
    /** Less was handed over, and the rest is still to come, on another run. */
    PARTIAL,
    /** Nothing was handed over. */
    FAILED;

    public boolean isResolved() {
        return this != PENDING;
    }

    /** The name on the wire and in SQL: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
