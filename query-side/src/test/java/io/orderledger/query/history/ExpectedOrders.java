package io.orderledger.query.history;

import io.orderledger.events.ClosedLine;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.Money;
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
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders in all their tables as a plain reading of the events gives them. */
final class ExpectedOrders {
    private record Count(LocalDate day, String status) {}

    private record Name(String customerId, String name) {}

    private final Map<String, Row> summaries = new LinkedHashMap<>();
    private final List<Row> past = new ArrayList<>();
    private final Map<String, Row> details = new LinkedHashMap<>();
    private final Map<String, Map<String, Row>> lines = new LinkedHashMap<>();
    private final Map<String, List<Row>> placedLines = new HashMap<>();
    private final List<Row> steps = new ArrayList<>();
    private final List<Row> entries = new ArrayList<>();
    private final Map<Count, Row> counts = new HashMap<>();
    private final Map<Name, Row> names = new HashMap<>();

    private ExpectedOrders() {}

    static Map<String, List<String>> of(List<Recorded> history) {
        ExpectedOrders expected = new ExpectedOrders();
        for (Recorded recorded : history) {
            if (recorded.event() instanceof OrderEvent event) expected.take(event, recorded);
            if (recorded.event() instanceof CustomerErased event) expected.erase(event.customerId(), recorded);
        }
        return Map.of(
                "order_summary_2", ExpectedMasterData.texts(expected.summaries),
                "order_past_1", expected.past.stream().map(Row::toString).toList(),
                "order_detail_2", ExpectedMasterData.texts(expected.details),
                "order_item_2",
                        expected.lines.values().stream()
                                .flatMap(l -> l.values().stream())
                                .map(Row::toString)
                                .toList(),
                "order_item_placed_2",
                        expected.placedLines.values().stream()
                                .flatMap(List::stream)
                                .map(Row::toString)
                                .toList(),
                "order_status_flow_1",
                        expected.steps.stream().map(Row::toString).toList(),
                "order_history_1", expected.entries.stream().map(Row::toString).toList(),
                "order_count_2", ExpectedMasterData.texts(expected.counts),
                "order_customer_2", ExpectedMasterData.texts(expected.names));
    }

    private void erase(String customerId, Recorded by) {
        for (Row order : ofCustomer(summaries.values(), customerId)) {
            order.set("customer_name", Personal.ERASED).set("position", by.position());
        }
        for (Row order : ofCustomer(details.values(), customerId)) {
            order.set("customer_name", Personal.ERASED)
                    .set("customer_phone", null)
                    .set("customer_address", null)
                    .set("position", by.position());
        }
        long orders = ofCustomer(names.values(), customerId).stream()
                .mapToLong(row -> number(row, "orders"))
                .sum();
        names.keySet().removeIf(name -> name.customerId().equals(customerId));
        if (orders == 0) return;
        names.put(
                new Name(customerId, Personal.ERASED),
                new Row()
                        .set("customer_id", customerId)
                        .set("customer_name", Personal.ERASED)
                        .set("orders", orders)
                        .set("position", by.position()));
    }

    private static List<Row> ofCustomer(Collection<Row> rows, String customerId) {
        return rows.stream()
                .filter(row -> customerId.equals(row.get("customer_id")))
                .toList();
    }

    private void take(OrderEvent event, Recorded by) {
        if (!(event instanceof OrderPlaced)) keep(row(summaries, event.orderId()), by);
        switch (event) {
            case OrderPlaced e -> placed(e, by);
            case OrderLinesChanged e -> lines(e.orderId(), e.lines(), e.totals(), by);
            case OrderRepriced e -> lines(e.orderId(), e.lines(), e.totals(), by);
            case OrderRemarkChanged e -> both(e.orderId(), "remark", e.remark());
            case OrderLinesDelivered e -> {
                quantities(e.orderId(), e.fulfillment().wireName(), e.totals());
                for (DeliveredLine l : e.lines())
                    line(e.orderId(), l.lineId(), l.amount(), l.costAmount(), by)
                            .set("delivered_quantity", l.deliveredSoFar());
            }
            case OrderLinesShortClosed e -> {
                quantities(e.orderId(), e.fulfillment().wireName(), e.totals());
                for (ClosedLine l : e.lines())
                    line(e.orderId(), l.lineId(), l.amount(), l.costAmount(), by)
                            .set("closed_quantity", l.closed());
            }
            case OrderSubmitted e -> status(e, null, by);
            case OrderWithdrawn e -> status(e, e.reason(), by);
            case OrderRejected e -> status(e, e.reason(), by);
            case OrderConfirmed e -> {
                row(details, e.orderId()).set("confirmed_business_date", day(by.at()));
                status(e, e.remark(), by);
            }
            case OrderShipped e -> status(e, e.remark(), by);
            case OrderShipmentReturned e -> status(e, e.reason(), by);
            case OrderDelivered e -> {
                row(details, e.orderId()).set("delivered_business_date", day(deliveredAt(e, by)));
                totals(e.orderId(), e.totals());
                status(e, e.remark(), by);
            }
            case OrderCancelled e -> status(e, e.reason(), by);
            case OrderAssigned e -> {
                both(e.orderId(), "delivery_id", e.deliveryId());
                both(e.orderId(), "delivery_no", e.deliveryNumber());
                row(details, e.orderId()).set("slip_no", e.slipNumber());
            }
            case OrderUnassigned _ -> {} // which run it was stays readable
        }
        row(summaries, event.orderId()).touched(by).set("valid_from_position", by.position());
        row(details, event.orderId()).touched(by);
        entries.add(stamped(by)
                .set("order_id", event.orderId())
                .set("action", action(event))
                .set("description", description(event))
                .set("changes", "json"));
    }

    private void keep(Row summary, Recorded by) {
        past.add(summary.without("order_no", "customer_id", "customer_name", "created_by", "created_at", "position")
                .set("until_position", by.position()));
    }

    private void placed(OrderPlaced e, Recorded by) {
        LocalDate day = day(e.placedAt());
        summaries.put(e.orderId(), head(e, day, by).set("item_count", e.lines().size()));
        details.put(
                e.orderId(),
                head(e, day, by)
                        .set("slip_no", null)
                        .set("customer_phone", e.customerPhone())
                        .set("customer_address", e.customerAddress())
                        .set("confirmed_business_date", null)
                        .set("delivered_business_date", null)
                        .set("placed_total_amount", e.totals().amount())
                        .set("placed_total_cost", e.totals().cost()));
        totals(e.orderId(), e.totals());
        write(e.orderId(), e.lines(), by);
        step(e.orderId(), null, e.status(), e.remark(), by);
        count(day, e.status(), 1, by);
        Row name = names.computeIfAbsent(
                new Name(e.customerId(), e.customerName()),
                n -> new Row()
                        .set("customer_id", n.customerId())
                        .set("customer_name", n.name())
                        .set("orders", 0L));
        name.set("orders", number(name, "orders") + 1).set("position", by.position());
    }

    static Instant deliveredAt(OrderDelivered e, Recorded by) {
        return e.deliveredAt() == null ? by.at() : e.deliveredAt();
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private static Row head(OrderPlaced e, LocalDate day, Recorded by) {
        return new Row()
                .set("id", e.orderId())
                .set("order_no", e.orderNumber())
                .set("customer_id", e.customerId())
                .set("customer_name", e.customerName())
                .set("status", e.status().wireName())
                .set("fulfillment", "none")
                .set("remark", e.remark())
                .set("delivery_id", null)
                .set("delivery_no", null)
                .set("created_by", e.placedBy())
                .set("business_date", day)
                .set("placed_at", e.placedAt())
                .created(by);
    }

    private void lines(String orderId, List<OrderLine> newLines, OrderTotals newTotals, Recorded by) {
        totals(orderId, newTotals);
        row(summaries, orderId).set("item_count", newLines.size());
        placedLines.computeIfAbsent(orderId, _ -> asPlaced(row(lines, orderId)));
        write(orderId, newLines, by);
    }

    /** Lines as they were placed are kept from their first edit on; until then they are those that stand. */
    private static List<Row> asPlaced(Map<String, Row> standing) {
        return standing.values().stream()
                .map(line -> line.without("delivered_quantity", "closed_quantity", "updated_at"))
                .toList();
    }

    private void write(String orderId, List<OrderLine> newLines, Recorded by) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (int i = 0; i < newLines.size(); i++) {
            rows.put(
                    newLines.get(i).lineId(),
                    frozen(orderId, newLines.get(i), i + 1, by)
                            .set("delivered_quantity", BigDecimal.ZERO)
                            .set("closed_quantity", BigDecimal.ZERO)
                            .touched(by));
        }
        lines.put(orderId, rows);
    }

    private static Row frozen(String orderId, OrderLine l, int number, Recorded by) {
        return new Row()
                .set("id", l.lineId())
                .set("order_id", orderId)
                .set("line_no", number)
                .set("product_id", l.productId())
                .set("product_name", l.productName())
                .set("barcode", l.barcode())
                .set("unit", l.unit())
                .set("quantity", l.quantity())
                .set("unit_price", l.unitPrice())
                .set("total_price", l.amount())
                .set("cost", l.cost())
                .set("total_cost", l.costAmount())
                .set("resolved_price", l.resolvedPrice())
                .set("price_source", l.priceSource().wireName())
                .set("overridden_by", l.overriddenBy())
                .set("remark", l.remark())
                .set("created_at", by.at())
                .set("version", by.sequence() + 1)
                .set("position", by.position());
    }

    private Row line(String orderId, String lineId, Money amount, @Nullable Money cost, Recorded by) {
        return row(row(lines, orderId), lineId)
                .set("total_price", amount)
                .set("total_cost", cost)
                .touched(by);
    }

    private void quantities(String orderId, String fulfillment, OrderTotals newTotals) {
        both(orderId, "fulfillment", fulfillment);
        totals(orderId, newTotals);
    }

    private void totals(String orderId, OrderTotals newTotals) {
        both(orderId, "total_amount", newTotals.amount());
        both(orderId, "total_cost", newTotals.cost());
    }

    private void both(String orderId, String column, @Nullable Object value) {
        row(summaries, orderId).set(column, value);
        row(details, orderId).set(column, value);
    }

    private void status(StatusChanged event, @Nullable String said, Recorded by) {
        both(event.orderId(), "status", event.to().wireName());
        step(event.orderId(), event.from().wireName(), event.to(), said, by);
        LocalDate day = (LocalDate) row(summaries, event.orderId()).get("business_date");
        if (day == null) throw new IllegalStateException("An order has a day");
        count(day, event.from(), -1, by);
        count(day, event.to(), 1, by);
    }

    private void count(LocalDate day, OrderStatus status, long difference, Recorded by) {
        Row row = counts.computeIfAbsent(
                new Count(day, status.wireName()),
                c -> new Row()
                        .set("business_date", c.day())
                        .set("status", c.status())
                        .set("orders", 0L));
        row.set("orders", number(row, "orders") + difference).set("position", by.position());
    }

    private static long number(Row row, String column) {
        return row.get(column) instanceof Long value ? value : 0;
    }

    private void step(String orderId, @Nullable String from, OrderStatus to, @Nullable String said, Recorded by) {
        steps.add(stamped(by)
                .set("order_id", orderId)
                .set("from_status", from)
                .set("to_status", to.wireName())
                .set("remark", said));
    }

    private static Row stamped(Recorded by) {
        return new Row()
                .set("id", by.eventId())
                .set("operator", ExpectedTables.operator(by))
                .set("created_at", by.at())
                .set("version", by.sequence() + 1)
                .set("position", by.position());
    }

    private static <T> T row(Map<String, T> rows, String key) {
        T row = rows.get(key);
        if (row == null) throw new IllegalStateException("Nothing is known of " + key);
        return row;
    }

    private static String action(OrderEvent event) {
        return switch (event) {
            case OrderPlaced _ -> "placed";
            case OrderLinesChanged _ -> "lines_changed";
            case OrderRepriced _ -> "repriced";
            case OrderRemarkChanged _ -> "remark_changed";
            case OrderSubmitted _ -> "submitted";
            case OrderWithdrawn _ -> "withdrawn";
            case OrderRejected _ -> "rejected";
            case OrderConfirmed _ -> "confirmed";
            case OrderShipped _ -> "shipped";
            case OrderShipmentReturned _ -> "shipment_returned";
            case OrderLinesDelivered _ -> "lines_delivered";
            case OrderLinesShortClosed _ -> "lines_short_closed";
            case OrderDelivered _ -> "delivered";
            case OrderCancelled _ -> "cancelled";
            case OrderAssigned _ -> "assigned";
            case OrderUnassigned _ -> "unassigned";
        };
    }

    private static String description(OrderEvent event) {
        return switch (event) {
            case OrderPlaced _ -> "创建订单";
            case OrderLinesChanged _ -> "修改订单明细";
            case OrderRepriced _ -> "按最新价格重新计价";
            case OrderRemarkChanged _ -> "修改备注";
            case OrderSubmitted _ -> "提交订单";
            case OrderWithdrawn _ -> "撤回订单";
            case OrderRejected _ -> "驳回订单";
            case OrderConfirmed _ -> "确认订单";
            case OrderShipped _ -> "发货";
            case OrderShipmentReturned _ -> "货物退回";
            case OrderLinesDelivered _ -> "登记送达数量";
            case OrderLinesShortClosed _ -> "剩余数量不再送货";
            case OrderDelivered _ -> "订单送达";
            case OrderCancelled _ -> "取消订单";
            case OrderAssigned _ -> "排入送货单";
            case OrderUnassigned _ -> "移出送货单";
        };
    }
}
