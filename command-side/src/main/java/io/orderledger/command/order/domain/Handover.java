package io.orderledger.command.order.domain;

import io.orderledger.events.ClosedLine;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One delivery under way: the order as it becomes, the events that say so, and what that means for stock. */
final class Handover {
    private final List<OrderEvent> events = new ArrayList<>();
    private final Map<String, Quantity> surplusPerProduct = new TreeMap<>();
    private Order order;

    Handover(Order order) {
        this.order = order;
    }

    /** @param handedOver quantity by line id, every id one of the order's */
    void deliver(Map<String, Quantity> handedOver) {
        var delivered = new ArrayList<DeliveredLine>();
        var lines = new ArrayList<LineState>();
        for (LineState before : order.lines()) {
            Quantity quantity = handedOver.getOrDefault(before.line().lineId(), Quantity.ZERO);
            LineState after = quantity.isZero() ? before : before.deliver(quantity);
            lines.add(after);
            if (quantity.isZero()) continue;
            delivered.add(new DeliveredLine(
                    before.line().lineId(),
                    before.line().productId(),
                    before.line().quantity(),
                    quantity,
                    after.delivered(),
                    after.open(),
                    after.amount(),
                    after.costAmount()));
            addSurplus(before, quantity.minus(before.open()));
        }
        if (delivered.isEmpty()) return;
        OrderTotals previous = order.totals();
        order = order.withLines(lines);
        events.add(new OrderLinesDelivered(order.id(), delivered, order.fulfillment(), order.totals(), previous));
    }

    /** Ends the lines that are still open and meant, as they are. */
    void closeOpen(Predicate<LineState> meant, String reason) {
        var closed = new ArrayList<ClosedLine>();
        var lines = new ArrayList<LineState>();
        for (LineState before : order.lines()) {
            boolean closes = before.isOpen() && meant.test(before);
            LineState after = closes ? before.close() : before;
            lines.add(after);
            if (!closes) continue;
            closed.add(new ClosedLine(
                    before.line().lineId(),
                    before.line().productId(),
                    before.line().quantity(),
                    before.open(),
                    after.delivered(),
                    after.amount(),
                    after.costAmount()));
            surplusPerProduct.merge(before.line().productId(), before.open().negated(), Quantity::plus);
        }
        if (closed.isEmpty()) return;
        OrderTotals previous = order.totals();
        order = order.withLines(lines);
        events.add(
                new OrderLinesShortClosed(order.id(), closed, reason, order.fulfillment(), order.totals(), previous));
    }

    private void addSurplus(LineState line, Quantity surplus) {
        if (surplus.isPositive()) surplusPerProduct.merge(line.line().productId(), surplus, Quantity::plus);
    }

    Order order() {
        return order;
    }

    List<OrderEvent> events() {
        return List.copyOf(events);
    }

    /** Per product how much more than shipped was handed over; negative where goods stay with the supplier. */
    Map<String, Quantity> surplusPerProduct() {
        return new TreeMap<>(surplusPerProduct);
    }
}
