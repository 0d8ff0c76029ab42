package io.orderledger.query.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sums of sales as a plain reading of the events gives them. */
final class ExpectedSales {
    private static final List<String> BASES = List.of("created", "confirmed", "delivered", "created-delivered");

    private final Map<List<Object>, Row> days = new HashMap<>();
    private final Map<List<Object>, Row> customers = new HashMap<>();
    private final Map<List<Object>, Row> products = new HashMap<>();

    private ExpectedSales() {}

    static Map<String, List<String>> of(List<Recorded> history) {
        ExpectedSales expected = new ExpectedSales();
        for (SoldOrder order : SoldOrder.in(history).values()) {
            for (String basis : BASES) {
                order.day(basis).ifPresent(day -> expected.sold(basis, day, order));
            }
        }
        return Map.of(
                "sales_day_1", texts(expected.days.values()),
                "sales_customer_day_1", texts(expected.customers.values()),
                "sales_product_day_1", texts(expected.products.values()));
    }

    private void sold(String basis, LocalDate day, SoldOrder order) {
        add(row(days, basis, day), 1, order.amount(), order.cost());
        add(row(customers, basis, day, "customer_id", order.customerId()), 1, order.amount(), order.cost());
        if (basis.equals("created-delivered")) return;
        Set<String> seen = new HashSet<>();
        for (SoldOrder.Line line : order.lines()) {
            Row row = row(products, basis, day, "product_id", line.productId());
            add(row, seen.add(line.productId()) ? 1 : 0, line.amount(), line.cost());
            row.set("line_count", number(row, "line_count").add(BigDecimal.ONE));
            row.set("quantity", number(row, "quantity").add(line.quantity()));
        }
    }

    private static Row row(Map<List<Object>, Row> rows, String basis, LocalDate day) {
        return rows.computeIfAbsent(
                List.of(basis, day), _ -> new Row().set("basis", basis).set("day", day));
    }

    private static Row row(Map<List<Object>, Row> rows, String basis, LocalDate day, String column, String id) {
        return rows.computeIfAbsent(
                List.of(basis, day, id),
                _ -> new Row().set("basis", basis).set("day", day).set(column, id));
    }

    private static void add(Row row, int orders, BigDecimal amount, BigDecimal cost) {
        row.set("orders", number(row, "orders").add(BigDecimal.valueOf(orders)));
        row.set("amount", number(row, "amount").add(amount));
        row.set("cost", number(row, "cost").add(cost));
    }

    private static BigDecimal number(Row row, String column) {
        return row.get(column) instanceof BigDecimal value ? value : BigDecimal.ZERO;
    }

    private static List<String> texts(Collection<Row> rows) {
        return rows.stream().map(Row::toString).toList();
    }
}
