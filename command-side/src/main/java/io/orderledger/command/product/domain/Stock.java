package io.orderledger.command.product.domain;

import io.orderledger.events.Quantity;
import java.util.HashMap;
import java.util.Map;

/**
 * The tracked stock of a product.
 *
 * @param reservations what each order has reserved; an order that has nothing is not in it
 */
public record Stock(Quantity onHand, Map<String, Quantity> reservations) {
    public Stock {
        reservations = Map.copyOf(reservations);
    }

    public Quantity reserved() {
        return reservations.values().stream().reduce(Quantity.ZERO, Quantity::plus);
    }

    public Quantity available() {
        return onHand.minus(reserved());
    }

    public Quantity reservedBy(String orderId) {
        return reservations.getOrDefault(orderId, Quantity.ZERO);
    }

    Stock withOnHand(Quantity newOnHand) {
        return new Stock(newOnHand, reservations);
    }

    /**
     * @param onHandChange added to what is on hand
     * @param reservedChange added to what the order has reserved
     */
    Stock changed(Quantity onHandChange, String orderId, Quantity reservedChange) {
        var changed = new HashMap<>(reservations);
        Quantity left = reservedBy(orderId).plus(reservedChange);
        if (left.isZero()) {
            changed.remove(orderId);
        } else {
            changed.put(orderId, left);
        }
        return new Stock(onHand.plus(onHandChange), changed);
    }
}
