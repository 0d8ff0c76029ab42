package io.orderledger.command.order.domain;

import io.orderledger.events.Money;
import io.orderledger.events.OrderLine;
import io.orderledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A line and what has come of it.
 *
 * @param delivered handed over so far
 * @param closed will not be delivered
 * @param amount what the line counts in the order's total now
 * @param costAmount what the line counts in the order's cost now; absent when the line has no cost
 */
public record LineState(
        OrderLine line,
        Quantity delivered,
        Quantity closed,
        Money amount,
        @Nullable Money costAmount) {

    static LineState of(OrderLine line) {
        return new LineState(line, Quantity.ZERO, Quantity.ZERO, line.amount(), line.costAmount());
    }

    /** What is still to be delivered; never negative, weighed goods may have come to more. */
    public Quantity open() {
        Quantity rest = line.quantity().minus(delivered).minus(closed);
        return rest.isNegative() ? Quantity.ZERO : rest;
    }

    boolean isOpen() {
        return open().isPositive();
    }

    LineState deliver(Quantity quantity) {
        return counted(delivered.plus(quantity), closed);
    }

    LineState close() {
        return counted(delivered, closed.plus(open()));
    }

    /** The amount follows what is or may still be delivered. */
    private LineState counted(Quantity newDelivered, Quantity newClosed) {
        var changed = new LineState(line, newDelivered, newClosed, amount, costAmount);
        Quantity counts = newDelivered.plus(changed.open());
        Money cost = line.cost();
        return new LineState(
                line,
                newDelivered,
                newClosed,
                line.unitPrice().times(counts),
                cost == null ? null : cost.times(counts));
    }
}
