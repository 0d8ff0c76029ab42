package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.draft;
import static io.orderledger.command.order.OrderExamples.pears;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.shipped;
import static io.orderledger.command.order.OrderExamples.tenApples;
import static io.orderledger.command.order.OrderExamples.totals;

import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.events.ClosedLine;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.Fulfillment;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.List;

/** What deliveries are told with: ten pounds of apples at 5.50, alone or with four pounds of pears at 4.00. */
final class DeliveryExamples {
    static final OrderTotals APPLES_ONLY = totals("55.00", "32.00");
    static final OrderTotals BOTH = totals("71.00", "32.00");

    private DeliveryExamples() {}

    static List<OrderEvent> applesOnTheirWay() {
        return shipped(draft());
    }

    static List<OrderEvent> bothOnTheirWay(OrderEvent... since) {
        var events = new ArrayList<>(shipped(placed(BOTH, tenApples(), pears("line-2", "4", "4.00", "16.00"))));
        events.addAll(List.of(since));
        return events;
    }

    static DeliverOrder deliver(HandedOver... lines) {
        return new DeliverOrder(ORDER, List.of(lines), false, null);
    }

    static HandedOver of(String lineId, String quantity) {
        return new HandedOver(lineId, Quantity.of(quantity));
    }

    static OrderLinesDelivered handedOver(
            Fulfillment fulfillment, OrderTotals totals, OrderTotals previous, DeliveredLine... lines) {
        return new OrderLinesDelivered(ORDER, List.of(lines), fulfillment, totals, previous);
    }

    static OrderLinesShortClosed shortClosed(
            String reason, Fulfillment fulfillment, OrderTotals totals, OrderTotals previous, ClosedLine... lines) {
        return new OrderLinesShortClosed(ORDER, List.of(lines), reason, fulfillment, totals, previous);
    }

    /** Line 1, of ten pounds. */
    static DeliveredLine apples(String delivered, String soFar, String open, String amount, String cost) {
        return new DeliveredLine(
                "line-1",
                APPLE,
                Quantity.of("10"),
                Quantity.of(delivered),
                Quantity.of(soFar),
                Quantity.of(open),
                Money.of(amount),
                Money.of(cost));
    }

    /** Line 2, of four pounds. */
    static DeliveredLine fourPears() {
        return new DeliveredLine(
                "line-2",
                PEAR,
                Quantity.of("4"),
                Quantity.of("4"),
                Quantity.of("4"),
                Quantity.ZERO,
                Money.of("16.00"),
                null);
    }

    static ClosedLine applesClosed(String closed, String soFar, String amount, String cost) {
        return new ClosedLine(
                "line-1",
                APPLE,
                Quantity.of("10"),
                Quantity.of(closed),
                Quantity.of(soFar),
                Money.of(amount),
                Money.of(cost));
    }

    static ClosedLine allPearsClosed() {
        return new ClosedLine("line-2", PEAR, Quantity.of("4"), Quantity.of("4"), Quantity.ZERO, Money.ZERO, null);
    }

    static OrderDelivered done(OrderTotals totals) {
        return new OrderDelivered(ORDER, totals, null, null);
    }
}
