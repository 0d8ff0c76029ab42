package io.orderledger.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of money with two decimals. The currency is the supplier's own; one ledger has one currency.
 *
 * @param amount scale 2; finer input throws {@link ArithmeticException}, it is never rounded silently
 */
public record Money(BigDecimal amount) implements Comparable<Money> {
    /** The largest amount a column {@code DECIMAL(10,2)} of the seed holds. */
    public static final Money MAX = Money.of("99999999.99");

    public static final Money ZERO = Money.of("0.00");

    public Money {
        amount = requireNonNull(amount).setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    /** Unit price × quantity, rounded half up to two decimals (semantics: line total). */
    public Money times(Quantity quantity) {
        return new Money(amount.multiply(quantity.amount()).setScale(2, RoundingMode.HALF_UP));
    }

    /**
     * What so much more adds to what a quantity came to before, as a unit price: with each part taken so, the parts of a
     * whole add up to the amount of the whole, to the cent.
     */
    public Money timesPart(Quantity before, Quantity part) {
        return new Money(times(before.plus(part)).amount.subtract(times(before).amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean exceeds(Money limit) {
        return compareTo(limit) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
