package io.orderledger.events;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The status machine of a delivery run. */
public enum DeliveryStatus {
    /** Planned: its orders are reserved for it, and may still be exchanged. */
    PENDING,
    /** On the road; its orders are shipped. */
    IN_PROGRESS,
    /** Final: every stop is resolved. */
    COMPLETED,
    /** Final: nothing of it was delivered. */
    CANCELLED;

    /** The statuses a run may go to from here; cancelling also needs that nothing was handed over yet. */
    public List<DeliveryStatus> next() {
        return switch (this) {
            case PENDING -> List.of(IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> List.of(COMPLETED, CANCELLED);
            case COMPLETED, CANCELLED -> List.of();
        };
    }

    /** Pending and in progress: its unresolved orders are on no other run. */
    public boolean isActive() {
        return this == PENDING || this == IN_PROGRESS;
    }

    /** The name on the wire and in SQL, as in the seed: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryStatus> ofWireName(String name) {
        for (DeliveryStatus status : values()) {
            if (status.wireName().equals(name)) return Optional.of(status);
        }
        return Optional.empty();
    }
}
