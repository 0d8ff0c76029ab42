package io.orderledger.query.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Orders, what they came to and what they cost. */
record SoldTotals(long orders, BigDecimal amount, BigDecimal cost) {
    private static final int DECIMALS = 2;
    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(DECIMALS);

    static final SoldTotals NONE = new SoldTotals(0, ZERO, ZERO);

    static SoldTotals of(ResultSet row) throws SQLException {
        return new SoldTotals(
                row.getLong("total_orders"), row.getBigDecimal("total_amount"), row.getBigDecimal("total_cost"));
    }

    SoldTotals plus(SoldTotals more) {
        return new SoldTotals(orders + more.orders, amount.add(more.amount), cost.add(more.cost));
    }

    BigDecimal profit() {
        return amount.subtract(cost);
    }

    /** Of an order; 0.00 when there is none. */
    BigDecimal average() {
        return orders == 0 ? ZERO : amount.divide(BigDecimal.valueOf(orders), DECIMALS, RoundingMode.HALF_UP);
    }
}
