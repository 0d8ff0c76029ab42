package io.orderledger.query.order.explain;

import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.OrderEvent.StatusChanged;
import io.orderledger.events.OrderLine;
import io.orderledger.events.Quantity;
import io.orderledger.ledger.RecordedEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of an order with the event that gave it its price. A line is frozen then: an edit that leaves it as it is leaves
 * its price, whatever has become of the price list.
 *
 * @param day the business day whose prices counted
 * @param forBreaks how much of the product the whole order asked for
 */
record LinePricing(OrderLine line, RecordedEvent by, LocalDate day, Quantity forBreaks) {

    /**
     * The lines as they stand after these events.
     *
     * @param events all of one order, the earliest first
     */
    static List<LinePricing> of(List<RecordedEvent> events, ZoneId timezone) {
        Map<String, LinePricing> lines = Map.of();
        for (RecordedEvent recorded : events) {
            LocalDate today = recorded.recordedAt().atZone(timezone).toLocalDate();
            lines = switch ((OrderEvent) recorded.event()) {
                case OrderPlaced e ->
                    written(
                            Map.of(),
                            e.lines(),
                            recorded,
                            e.placedAt().atZone(timezone).toLocalDate());
                case OrderLinesChanged e -> written(lines, e.lines(), recorded, today);
                case OrderRepriced e -> written(lines, e.lines(), recorded, today);
                case OrderRemarkChanged _, StatusChanged _, OrderAssigned _, OrderUnassigned _ -> lines;
                case OrderLinesDelivered _, OrderLinesShortClosed _ -> lines; // the price per unit stays
            };
        }
        return List.copyOf(lines.values());
    }

    /** How much of each product the lines ask for: the same product on two lines counts together. */
    static Map<String, Quantity> quantityPerProduct(List<OrderLine> lines) {
        Map<String, Quantity> sums = new HashMap<>();
        for (OrderLine line : lines) sums.merge(line.productId(), line.quantity(), Quantity::plus);
        return sums;
    }

    private static Map<String, LinePricing> written(
            Map<String, LinePricing> before, List<OrderLine> lines, RecordedEvent by, LocalDate day) {
        Map<String, Quantity> sums = quantityPerProduct(lines);
        Map<String, LinePricing> after = new LinkedHashMap<>();
        for (OrderLine line : lines) {
            LinePricing old = before.get(line.lineId());
            Quantity forBreaks = sums.getOrDefault(line.productId(), line.quantity());
            after.put(
                    line.lineId(),
                    old != null && isPricedAs(old, line)
                            ? new LinePricing(line, old.by(), old.day(), old.forBreaks())
                            : new LinePricing(line, by, day, forBreaks));
        }
        return after;
    }

    private static boolean isPricedAs(LinePricing old, OrderLine line) {
        return price(old.line()).equals(price(line));
    }

    /** Everything of a line that its price depends on, and the price. */
    private static List<Object> price(OrderLine line) {
        return List.of(
                line.productId(),
                line.quantity(),
                line.unitPrice(),
                line.priceSource(),
                String.valueOf(line.resolvedPrice()),
                String.valueOf(line.overriddenBy()));
    }
}
