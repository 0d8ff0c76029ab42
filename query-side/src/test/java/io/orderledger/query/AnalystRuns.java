package io.orderledger.query;

import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.Quantity;
import io.orderledger.events.StopLine;
import io.orderledger.query.history.History;
import java.time.Instant;
import java.util.List;

/** A driver's runs, of one order each, in the analysts' shop. */
final class AnalystRuns {
    private static final String DRIVER = "0190a5b1-0000-7000-8000-000000000009";

    private AnalystRuns() {}

    /** A run that hands over all of the order. */
    static void complete(History history, OrderPlaced order, int number) {
        String id = "0190a5b6-4444-7c44-9d33-%012d".formatted(number);
        String runNumber = "20240601-%03d".formatted(number);
        Instant at = order.placedAt();
        OrderTotals totals = order.totals();
        history.add(id, new DeliveryPlanned(id, runNumber, at, AnalystShop.BOSS, DRIVER, "小李", null));
        history.add(
                id,
                new StopAdded(
                        id,
                        order.orderId(),
                        order.orderNumber(),
                        1,
                        runNumber + "/1",
                        order.customerId(),
                        order.customerName(),
                        order.customerPhone(),
                        order.customerAddress(),
                        planned(order.lines()),
                        totals));
        history.add(id, new DeliveryStarted(id, at));
        history.add(id, new StopDelivered(id, order.orderId(), at, delivered(order.lines()), totals, null));
        history.add(id, new DeliveryCompleted(id, at, totals));
    }

    private static List<PlannedLine> planned(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new PlannedLine(
                        line.lineId(),
                        line.productId(),
                        line.productName(),
                        line.unit(),
                        line.barcode(),
                        Quantity.ZERO,
                        line.quantity(),
                        line.unitPrice(),
                        line.amount(),
                        line.cost(),
                        line.costAmount()))
                .toList();
    }

    private static List<StopLine> delivered(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new StopLine(
                        line.lineId(),
                        line.productId(),
                        line.quantity(),
                        line.quantity(),
                        line.amount(),
                        line.costAmount()))
                .toList();
    }
}
