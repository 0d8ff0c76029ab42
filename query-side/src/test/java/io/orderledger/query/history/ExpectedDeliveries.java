package io.orderledger.query.history;

import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopEvent;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopPartlyDelivered;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import io.orderledger.events.DeliveryEvent.StopResolved;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.Personal;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.StopLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Delivery runs in all their tables as a plain reading of the events gives them. */
final class ExpectedDeliveries {
    private record Stop(String deliveryId, String orderId) {}

    private record Line(Stop stop, String lineId) {}

    private record Day(String basis, LocalDate day, String employeeId) {}

    private final Map<String, Row> runs = new LinkedHashMap<>();
    private final Map<Stop, Row> stops = new LinkedHashMap<>();
    private final Map<Line, Row> lines = new LinkedHashMap<>();
    private final Map<Day, Row> days = new LinkedHashMap<>();

    private ExpectedDeliveries() {}

    static Map<String, List<String>> of(List<Recorded> history) {
        ExpectedDeliveries expected = new ExpectedDeliveries();
        for (Recorded recorded : history) {
            if (recorded.event() instanceof DeliveryEvent event) expected.take(event, recorded);
            if (recorded.event() instanceof CustomerErased event) expected.erase(event.customerId(), recorded);
        }
        return Map.of(
                "delivery_1", ExpectedMasterData.texts(expected.runs),
                "delivery_stop_1", ExpectedMasterData.texts(expected.stops),
                "delivery_stop_line_1", ExpectedMasterData.texts(expected.lines),
                "delivery_day_1", ExpectedMasterData.texts(expected.days));
    }

    private void erase(String customerId, Recorded by) {
        for (Row stop : stops.values()) {
            if (!customerId.equals(stop.get("customer_id"))) continue;
            stop.set("customer_name", Personal.ERASED)
                    .set("customer_phone", null)
                    .set("customer_address", null)
                    .set("position", by.position());
        }
    }

    private void take(DeliveryEvent event, Recorded by) {
        switch (event) {
            case DeliveryPlanned e -> planned(e, by);
            case DeliveryReassigned e ->
                run(e).set("employee_id", e.employeeId()).set("employee_name", e.employeeName());
            case StopAdded e -> added(e, by);
            case StopRemoved e -> removed(e);
            case DeliveryStarted e -> run(e).set("status", "in_progress").set("started_at", e.startedAt());
            case StopDelivered e -> delivered(e, e.deliveredAt(), e.lines(), e.totals(), e.remark(), by);
            case StopPartlyDelivered e -> delivered(e, e.deliveredAt(), e.lines(), e.totals(), e.remark(), by);
            case StopFailed e -> failed(e, by);
            case DeliveryCompleted e -> completed(e, by);
            case DeliveryCancelled e -> run(e).set("status", "cancelled").set("cancel_reason", e.reason());
        }
        run(event).touched(by);
    }

    private void planned(DeliveryPlanned e, Recorded by) {
        runs.put(
                e.deliveryId(),
                new Row()
                        .set("id", e.deliveryId())
                        .set("delivery_no", e.deliveryNumber())
                        .set("employee_id", e.employeeId())
                        .set("employee_name", e.employeeName())
                        .set("status", "pending")
                        .set("total_amount", BigDecimal.ZERO)
                        .set("total_cost", BigDecimal.ZERO)
                        .set("stop_count", 0L)
                        .set("resolved_count", 0L)
                        .set("remark", e.remark())
                        .set("cancel_reason", null)
                        .set("created_by", e.plannedBy())
                        .set("business_date", day(e.plannedAt()))
                        .set("planned_at", e.plannedAt())
                        .set("started_at", null)
                        .set("completed_at", null)
                        .set("completed_date", null)
                        .created(by));
    }

    private void added(StopAdded e, Recorded by) {
        plus(run(e), e.totals().amount().amount(), e.totals().cost().amount(), 1);
        stops.put(
                stop(e),
                new Row()
                        .set("delivery_id", e.deliveryId())
                        .set("order_id", e.orderId())
                        .set("order_no", e.orderNumber())
                        .set("stop_no", e.stop())
                        .set("slip_no", e.slipNumber())
                        .set("customer_id", e.customerId())
                        .set("customer_name", e.customerName())
                        .set("customer_phone", e.customerPhone())
                        .set("customer_address", e.customerAddress())
                        .set("status", "pending")
                        .set("planned_amount", e.totals().amount())
                        .set("planned_cost", e.totals().cost())
                        .set("delivered_amount", null)
                        .set("delivered_cost", null)
                        .set("resolved_at", null)
                        .set("reason", null)
                        .set("remark", null)
                        .created(by));
        for (int i = 0; i < e.lines().size(); i++) {
            PlannedLine line = e.lines().get(i);
            lines.put(new Line(stop(e), line.lineId()), line(e, line, i + 1).created(by));
        }
    }

    private static Row line(StopAdded e, PlannedLine line, int number) {
        return new Row()
                .set("delivery_id", e.deliveryId())
                .set("order_id", e.orderId())
                .set("id", line.lineId())
                .set("line_no", number)
                .set("product_id", line.productId())
                .set("product_name", line.productName())
                .set("barcode", line.barcode())
                .set("unit", line.unit())
                .set("delivered_before", line.deliveredBefore())
                .set("planned_quantity", line.quantity())
                .set("delivered_quantity", null)
                .set("unit_price", line.unitPrice())
                .set("planned_amount", line.amount())
                .set("delivered_amount", null)
                .set("cost", line.cost())
                .set("planned_cost", line.costAmount())
                .set("delivered_cost", null);
    }

    private void removed(StopRemoved e) {
        Row stop = Objects.requireNonNull(stops.remove(stop(e)));
        plus(
                run(e),
                decimal(stop, "planned_amount").negate(),
                decimal(stop, "planned_cost").negate(),
                -1);
        lines.keySet().removeIf(line -> line.stop().equals(stop(e)));
    }

    private void delivered(
            StopResolved e,
            Instant at,
            List<StopLine> delivered,
            OrderTotals totals,
            @Nullable String remark,
            Recorded by) {
        resolved(e, at, totals, by).set("remark", remark);
        for (StopLine line : delivered) {
            Objects.requireNonNull(lines.get(new Line(stop(e), line.lineId())))
                    .set("delivered_quantity", line.delivered())
                    .set("delivered_amount", line.amount())
                    .set("delivered_cost", line.costAmount())
                    .touched(by);
        }
    }

    private void failed(StopFailed e, Recorded by) {
        resolved(e, e.failedAt(), OrderTotals.ZERO, by).set("reason", e.reason());
    }

    private Row resolved(StopResolved e, Instant at, OrderTotals totals, Recorded by) {
        lines.forEach((line, row) -> {
            if (!line.stop().equals(stop(e))) return;
            row.set("delivered_quantity", BigDecimal.ZERO)
                    .set("delivered_amount", BigDecimal.ZERO)
                    .set("delivered_cost", row.get("cost") == null ? null : BigDecimal.ZERO)
                    .touched(by);
        });
        Row run = run(e);
        run.set("resolved_count", number(run, "resolved_count") + 1);
        return Objects.requireNonNull(stops.get(stop(e)))
                .set("status", e.status().wireName())
                .set("delivered_amount", totals.amount())
                .set("delivered_cost", totals.cost())
                .set("resolved_at", at)
                .touched(by);
    }

    private void completed(DeliveryCompleted e, Recorded by) {
        Row run = run(e).set("status", "completed")
                .set("completed_at", e.completedAt())
                .set("completed_date", day(e.completedAt()))
                .set("total_amount", e.totals().amount())
                .set("total_cost", e.totals().cost());
        counted("completed", day(e.completedAt()), run, e.totals(), by);
        counted("created", (LocalDate) Objects.requireNonNull(run.get("business_date")), run, e.totals(), by);
    }

    private void counted(String basis, LocalDate date, Row run, OrderTotals totals, Recorded by) {
        String employee = (String) Objects.requireNonNull(run.get("employee_id"));
        Row day = days.computeIfAbsent(
                new Day(basis, date, employee),
                key -> new Row()
                        .set("basis", key.basis())
                        .set("business_date", key.day())
                        .set("employee_id", key.employeeId())
                        .set("deliveries", 0L)
                        .set("total_amount", BigDecimal.ZERO)
                        .set("total_cost", BigDecimal.ZERO));
        day.set("deliveries", number(day, "deliveries") + 1)
                .set("employee_name", run.get("employee_name"))
                .set(
                        "total_amount",
                        decimal(day, "total_amount").add(totals.amount().amount()))
                .set("total_cost", decimal(day, "total_cost").add(totals.cost().amount()))
                .set("position", by.position());
    }

    private static void plus(Row run, BigDecimal amount, BigDecimal cost, int stops) {
        run.set("total_amount", decimal(run, "total_amount").add(amount))
                .set("total_cost", decimal(run, "total_cost").add(cost))
                .set("stop_count", number(run, "stop_count") + stops);
    }

    private static BigDecimal decimal(Row row, String column) {
        return (BigDecimal) Objects.requireNonNull(row.get(column));
    }

    private static long number(Row row, String column) {
        return (Long) Objects.requireNonNull(row.get(column));
    }

    private Row run(DeliveryEvent event) {
        return Objects.requireNonNull(runs.get(event.deliveryId()));
    }

    private static Stop stop(StopEvent event) {
        return new Stop(event.deliveryId(), event.orderId());
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }
}
