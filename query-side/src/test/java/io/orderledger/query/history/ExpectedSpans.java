package io.orderledger.query.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each order counted as sales from when until when, by looking at it again after each of its events. */
final class ExpectedSpans {
    private static final List<String> BASES = List.of("created", "confirmed", "delivered");

    private record Sale(LocalDate day, BigDecimal amount, BigDecimal cost) {}

    private record Began(SoldOrder order, String basis, long position) {}

    private final Map<List<Object>, Sale> counting = new HashMap<>();
    private final Map<List<Object>, Row> open = new HashMap<>();
    private final Map<Began, Row> rows = new LinkedHashMap<>();

    private ExpectedSpans() {}

    static Map<String, List<String>> of(List<Recorded> history) {
        ExpectedSpans expected = new ExpectedSpans();
        SoldOrder.follow(history, expected::look);
        return Map.of(
                "sales_span_1",
                expected.rows.values().stream().map(Row::toString).toList());
    }

    private void look(Recorded by, SoldOrder order) {
        for (String basis : BASES) {
            List<Object> key = List.of(order, basis);
            Sale sale = order.day(basis)
                    .map(day -> new Sale(day, order.amount(), order.cost()))
                    .orElse(null);
            Sale before = sale == null ? counting.remove(key) : counting.put(key, sale);
            if (sale == null ? before == null : sale.equals(before)) continue;
            Row ended = open.remove(key);
            if (ended != null) ended.set("until_position", by.position());
            if (sale == null) continue;
            Row began = new Row()
                    .set("basis", basis)
                    .set("day", sale.day())
                    .set("order_id", by.streamId())
                    .set("valid_from_position", by.position())
                    .set("until_position", Long.MAX_VALUE)
                    .set("customer_id", order.customerId())
                    .set("amount", sale.amount())
                    .set("cost", sale.cost());
            open.put(key, began);
            rows.put(new Began(order, basis, by.position()), began);
        }
    }
}
