package io.orderledger.query.audit.verify;

import java.math.BigDecimal;

/** What an order comes to and costs, in hundredths. */
record Totals(long amount, long cost) {
    /** @throws ArithmeticException when it has more than two decimals */
    static long hundredths(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(amount, 2) + " (cost " + BigDecimal.valueOf(cost, 2) + ")";
    }
}
