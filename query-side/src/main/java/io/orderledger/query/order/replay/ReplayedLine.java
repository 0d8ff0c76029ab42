package io.orderledger.query.order.replay;

import io.orderledger.events.ClosedLine;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.Money;
import io.orderledger.events.OrderLine;
import io.orderledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A line and what had come of it.
 *
 * @param amount what it counted in the order's total
 * @param costAmount what it counted in the order's cost; absent when the line has no cost
 * @param delivered handed over so far
 * @param closed will not be delivered
 */
public record ReplayedLine(
        OrderLine line, Money amount, @Nullable Money costAmount, Quantity delivered, Quantity closed) {

    static ReplayedLine written(OrderLine line) {
        return new ReplayedLine(line, line.amount(), line.costAmount(), Quantity.ZERO, Quantity.ZERO);
    }

    ReplayedLine after(DeliveredLine delivery) {
        return new ReplayedLine(line, delivery.amount(), delivery.costAmount(), delivery.deliveredSoFar(), closed);
    }

    ReplayedLine after(ClosedLine closing) {
        return new ReplayedLine(
                line, closing.amount(), closing.costAmount(), closing.deliveredSoFar(), closing.closed());
    }
}
