package io.orderledger.events;

import java.util.Locale;

/** Whether somebody takes part at present. */
public enum ActiveStatus {
    ACTIVE,
    INACTIVE;

    /** As the API names it: {@code active}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
