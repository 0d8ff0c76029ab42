package io.orderledger.events;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The order's status machine: who may follow whom. The guards of each step are the order decider's. */
public enum OrderStatus {
    /** Being written. */
    DRAFT,
    /** Sent, waiting for the supplier. */
    PENDING,
    /** Accepted; stock is reserved. */
    CONFIRMED,
    /** On its way; stock has left. */
    SHIPPED,
    /** Final. */
    DELIVERED,
    /** Final. */
    CANCELLED;

    /**
     * The statuses an order may go to from here, in the order a person would read them.
     *
     * @param delivered how much of the order has been delivered: a shipment comes back only while nothing was
     */
    public List<OrderStatus> next(Fulfillment delivered) {
        return switch (this) {
            case DRAFT -> List.of(PENDING, CONFIRMED, CANCELLED);
            case PENDING -> List.of(DRAFT, CONFIRMED, CANCELLED);
            case CONFIRMED -> List.of(SHIPPED, CANCELLED);
            case SHIPPED -> delivered == Fulfillment.NONE ? List.of(DELIVERED, CONFIRMED) : List.of(DELIVERED);
            case DELIVERED, CANCELLED -> List.of();
        };
    }

    /** Delivered and cancelled orders change no more; all others are open. */
    public boolean isFinal() {
        return this == DELIVERED || this == CANCELLED;
    }

    /** The name on the wire and in SQL, as in the seed: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrderStatus> ofWireName(String name) {
        for (OrderStatus status : values()) {
            if (status.wireName().equals(name)) return Optional.of(status);
        }
        return Optional.empty();
    }
}
