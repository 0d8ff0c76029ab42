package io.orderledger.events;

import java.util.Locale;

/** What an employee does. */
public enum EmployeeRole {
    DELIVERY,
    MANAGER;

    /** As the API names it: {@code delivery}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
