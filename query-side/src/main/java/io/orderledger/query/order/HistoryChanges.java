package io.orderledger.query.order;

import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRejected;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.OrderEvent.OrderWithdrawn;
import io.orderledger.events.OrderEvent.StatusChanged;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderTotals;
import java.util.List;

/** What an event changed of an order, field by field. */
final class HistoryChanges {
    private HistoryChanges() {}

    static Changes of(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e -> placed(e);
            case OrderLinesChanged e -> lines(e.previousLines(), e.lines(), e.previousTotals(), e.totals());
            case OrderRepriced e -> lines(e.previousLines(), e.lines(), e.previousTotals(), e.totals());
            case OrderRemarkChanged e -> new Changes().changed("remark", e.previousRemark(), e.remark());
            case OrderLinesDelivered e ->
                quantities(e.previousTotals(), e.totals())
                        .became("fulfillment", e.fulfillment().wireName())
                        .became("items", LineSummaries.ofDelivered(e.lines()));
            case OrderLinesShortClosed e ->
                quantities(e.previousTotals(), e.totals())
                        .became("fulfillment", e.fulfillment().wireName())
                        .became("items", LineSummaries.ofClosed(e.lines()))
                        .became("reason", e.reason());
            case OrderSubmitted e -> status(e);
            case OrderWithdrawn e -> status(e).became("reason", e.reason());
            case OrderRejected e -> status(e).became("reason", e.reason());
            case OrderConfirmed e -> status(e).became("statusRemark", e.remark());
            case OrderShipped e -> status(e).became("statusRemark", e.remark());
            case OrderShipmentReturned e -> status(e).became("reason", e.reason());
            case OrderDelivered e -> status(e).became("statusRemark", e.remark());
            case OrderCancelled e -> status(e).became("reason", e.reason());
            case OrderAssigned e -> new Changes().became("slipNumber", e.slipNumber());
            case OrderUnassigned _ -> new Changes();
        };
    }

    private static Changes placed(OrderPlaced event) {
        return new Changes()
                .became("status", event.status().wireName())
                .became("totalAmount", event.totals().amount().amount())
                .became("remark", event.remark())
                .became("items", LineSummaries.of(event.lines()));
    }

    private static Changes status(StatusChanged event) {
        return new Changes()
                .changed("status", event.from().wireName(), event.to().wireName());
    }

    private static Changes lines(List<OrderLine> from, List<OrderLine> to, OrderTotals before, OrderTotals after) {
        return quantities(before, after)
                .changed("items", LineSummaries.differing(from, to), LineSummaries.differing(to, from));
    }

    private static Changes quantities(OrderTotals before, OrderTotals after) {
        return new Changes()
                .changed("totalAmount", before.amount().amount(), after.amount().amount());
    }
}
