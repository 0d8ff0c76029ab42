package io.orderledger.events;

import java.util.List;

/**
 * An order's total amount and cost: the sums of its rounded lines. A line without a cost adds nothing to the cost.
 */
public record OrderTotals(Money amount, Money cost) {
    public static final OrderTotals ZERO = new OrderTotals(Money.ZERO, Money.ZERO);

    public static OrderTotals of(List<OrderLine> lines) {
        OrderTotals totals = ZERO;
        for (OrderLine line : lines) {
            Money lineCost = line.costAmount();
            totals = totals.plus(line.amount(), lineCost == null ? Money.ZERO : lineCost);
        }
        return totals;
    }

    public OrderTotals plus(OrderTotals other) {
        return plus(other.amount, other.cost);
    }

    public OrderTotals plus(Money moreAmount, Money moreCost) {
        return new OrderTotals(amount.plus(moreAmount), cost.plus(moreCost));
    }
}
