package io.orderledger.events;

import java.util.Locale;

/** How far somebody is with being a user. */
public enum UserStatus {
    /** Has not shown yet to be the invited one. */
    INVITED,
    ACTIVE,
    /** Deactivated, whether they had ever been active or not. */
    INACTIVE;

    /** As the API names it: {@code invited}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Two facts make the status: lifting a deactivation makes nobody active who has never been.
     *
     * @param activated has shown to be the invited one, or was given a password
     */
    public static UserStatus of(boolean activated, boolean deactivated) {
        if (deactivated) return INACTIVE;
        return activated ? ACTIVE : INVITED;
    }
}
