package io.orderledger.query.history;

import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopPartlyDelivered;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import io.orderledger.events.DeliveryStatus;
import io.orderledger.events.Money;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.Quantity;
import io.orderledger.events.StopLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Delivery runs that take one random legal step at a time: stops put on, taken off and put on again, and all results. */
final class RandomDeliveries {
    private static final List<String> DRIVERS = List.of("driver-1", "driver-2", "driver-3");

    private static final class Run {
        final String id;
        DeliveryStatus status = DeliveryStatus.PENDING;
        String driver;
        int stops;
        final Map<String, List<PlannedLine>> open = new LinkedHashMap<>();
        OrderTotals delivered = OrderTotals.ZERO;

        Run(String id, String driver) {
            this.id = id;
            this.driver = driver;
        }
    }

    private final Random random;
    private final History history;
    private final List<String> customers;
    private final List<Run> runs = new ArrayList<>();

    RandomDeliveries(Random random, History history, List<String> customers) {
        this.random = random;
        this.history = history;
        this.customers = customers;
    }

    void step() {
        if (runs.isEmpty() || random.nextInt(6) == 0) {
            plan();
        } else {
            Run run = any(runs);
            switch (run.status) {
                case PENDING -> prepare(run);
                case IN_PROGRESS -> drive(run);
                case COMPLETED, CANCELLED -> plan();
            }
        }
    }

    private void plan() {
        Run run = new Run(id(), any(DRIVERS));
        runs.add(run);
        record(
                run,
                new DeliveryPlanned(
                        run.id,
                        "20240601-%03d".formatted(runs.size()),
                        history.now().minus(Duration.ofHours(random.nextInt(100))),
                        "user-1",
                        run.driver,
                        name(run.driver),
                        maybe("早班")));
        for (int i = random.nextInt(3); i >= 0; i--) add(run, id());
    }

    private void prepare(Run run) {
        switch (random.nextInt(6)) {
            case 0 -> add(run, id());
            case 1 -> {
                if (run.open.isEmpty()) return;
                String order = any(List.copyOf(run.open.keySet()));
                run.open.remove(order);
                record(run, new StopRemoved(run.id, order));
                if (random.nextBoolean()) add(run, order);
            }
            case 2 -> {
                String before = run.driver;
                run.driver = any(DRIVERS);
                record(run, new DeliveryReassigned(run.id, run.driver, name(run.driver), before, name(before)));
            }
            case 3 -> end(run, DeliveryStatus.CANCELLED, new DeliveryCancelled(run.id, run.status, "下雨"));
            default -> end(run, DeliveryStatus.IN_PROGRESS, new DeliveryStarted(run.id, history.now()));
        }
    }

    private void drive(Run run) {
        if (run.open.isEmpty()) {
            end(
                    run,
                    DeliveryStatus.COMPLETED,
                    new DeliveryCompleted(
                            run.id, history.now().minus(Duration.ofHours(random.nextInt(30))), run.delivered));
        } else {
            resolve(run, any(List.copyOf(run.open.keySet())));
        }
    }

    private void resolve(Run run, String order) {
        List<PlannedLine> planned = run.open.remove(order);
        if (random.nextInt(4) == 0) {
            record(run, new StopFailed(run.id, order, history.now(), "没人"));
            return;
        }
        boolean all = random.nextBoolean();
        List<StopLine> lines = planned.stream()
                .filter(_ -> all || random.nextBoolean())
                .map(line -> new StopLine(
                        line.lineId(),
                        line.productId(),
                        line.quantity(),
                        all ? line.quantity() : Quantity.ZERO,
                        all ? line.amount() : Money.ZERO,
                        all ? line.costAmount() : line.costAmount() == null ? null : Money.ZERO))
                .toList();
        OrderTotals totals = all ? totals(planned) : OrderTotals.ZERO;
        run.delivered = run.delivered.plus(totals.amount(), totals.cost());
        record(
                run,
                all
                        ? new StopDelivered(run.id, order, history.now(), lines, totals, maybe("放门口"))
                        : new StopPartlyDelivered(run.id, order, history.now(), lines, totals, null));
    }

    private void add(Run run, String order) {
        List<PlannedLine> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) lines.add(line());
        run.open.put(order, lines);
        run.stops++;
        String number = "20240601-%03d".formatted(runs.indexOf(run) + 1);
        record(
                run,
                new StopAdded(
                        run.id,
                        order,
                        "202406010001",
                        run.stops,
                        number + "/" + run.stops,
                        any(customers),
                        "客户𠮷" + random.nextInt(5),
                        maybe("139"),
                        maybe("地址"),
                        lines,
                        totals(lines)));
    }

    private static OrderTotals totals(List<PlannedLine> lines) {
        OrderTotals totals = OrderTotals.ZERO;
        for (PlannedLine line : lines) {
            totals = totals.plus(line.amount(), line.costAmount() == null ? Money.ZERO : line.costAmount());
        }
        return totals;
    }

    private PlannedLine line() {
        Quantity quantity = new Quantity(BigDecimal.valueOf(1L + random.nextInt(10_000), 2));
        Money price = new Money(BigDecimal.valueOf(random.nextInt(10_000), 2));
        Money cost = maybe(Money.of("1.23"));
        return new PlannedLine(
                id(),
                id(),
                "商品" + random.nextInt(9),
                "斤",
                maybe("69"),
                Quantity.ZERO,
                quantity,
                price,
                price.times(quantity),
                cost,
                cost == null ? null : cost.times(quantity));
    }

    private void end(Run run, DeliveryStatus status, DeliveryEvent event) {
        record(run, event);
        run.status = status;
    }

    private void record(Run run, DeliveryEvent event) {
        history.add(run.id, event);
    }

    /** A driver's name changes over time. */
    private String name(String driver) {
        return driver + " " + random.nextInt(3);
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
