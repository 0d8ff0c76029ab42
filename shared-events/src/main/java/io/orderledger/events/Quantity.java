package io.orderledger.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quantity with two decimals, in the product's unit. Stock figures may be negative, ordered quantities not.
 *
 * @param amount scale 2; finer input throws {@link ArithmeticException}, it is never rounded silently
 */
public record Quantity(BigDecimal amount) implements Comparable<Quantity> {
    /** The largest quantity a column {@code DECIMAL(10,2)} of the seed holds. */
    public static final Quantity MAX = Quantity.of("99999999.99");

    public static final Quantity ZERO = Quantity.of("0.00");

    public Quantity {
        amount = requireNonNull(amount).setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Quantity of(String amount) {
        return new Quantity(new BigDecimal(amount));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.amount));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(other.amount));
    }

    public Quantity negated() {
        return new Quantity(amount.negate());
    }

    /** This quantity and so many percent of it more, rounded down to two decimals: the most that may be delivered. */
    public Quantity withTolerance(int percent) {
        return new Quantity(amount.multiply(BigDecimal.valueOf(100L + percent))
                .movePointLeft(2)
                .setScale(2, RoundingMode.DOWN));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean exceeds(Quantity limit) {
        return compareTo(limit) > 0;
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
