package io.orderledger.query.history;

import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What an order's events say of it as a sale, read without tables. */
public final class SoldOrder {
    /** A line as it counts: what came and what may still come. */
    public record Line(String productId, BigDecimal quantity, BigDecimal amount, BigDecimal cost) {}

    private final String customerId;
    private final LocalDate placed;
    private @Nullable LocalDate confirmed;
    private @Nullable LocalDate delivered;
    private boolean cancelled;
    private OrderTotals totals = OrderTotals.ZERO;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private SoldOrder(OrderPlaced event) {
        customerId = event.customerId();
        placed = ExpectedOrders.day(event.placedAt());
        write(event.lines(), event.totals());
    }

    /** By order id. */
    public static Map<String, SoldOrder> in(List<Recorded> history) {
        Map<String, SoldOrder> orders = new LinkedHashMap<>();
        follow(history, (recorded, order) -> orders.put(recorded.streamId(), order));
        return orders;
    }

    /** Shows each order after each of its events. */
    static void follow(List<Recorded> history, BiConsumer<Recorded, SoldOrder> watcher) {
        Map<String, SoldOrder> orders = new LinkedHashMap<>();
        for (Recorded recorded : history) {
            if (recorded.event() instanceof OrderPlaced event) {
                SoldOrder placed = new SoldOrder(event);
                orders.put(event.orderId(), placed);
                watcher.accept(recorded, placed);
            } else if (recorded.event() instanceof OrderEvent event) {
                SoldOrder order = orders.get(event.orderId());
                if (order == null) throw new IllegalStateException("Never placed: " + event.orderId());
                order.take(event, recorded);
                watcher.accept(recorded, order);
            }
        }
    }

    private void take(OrderEvent event, Recorded by) {
        switch (event) {
            case OrderLinesChanged e -> write(e.lines(), e.totals());
            case OrderRepriced e -> write(e.lines(), e.totals());
            case OrderConfirmed _ -> confirmed = ExpectedOrders.day(by.at());
            case OrderCancelled _ -> cancelled = true;
            case OrderLinesDelivered e -> {
                totals = e.totals();
                e.lines()
                        .forEach(l -> lines.put(
                                l.lineId(),
                                line(
                                        l.productId(),
                                        l.deliveredSoFar().plus(l.open()).amount(),
                                        l.amount(),
                                        l.costAmount())));
            }
            case OrderLinesShortClosed e -> {
                totals = e.totals();
                e.lines()
                        .forEach(l -> lines.put(
                                l.lineId(),
                                line(l.productId(), l.deliveredSoFar().amount(), l.amount(), l.costAmount())));
            }
            case OrderDelivered e -> {
                totals = e.totals();
                delivered = ExpectedOrders.day(ExpectedOrders.deliveredAt(e, by));
            }
            default -> {} // neither when nor how much was sold
        }
    }

    private void write(List<OrderLine> newLines, OrderTotals newTotals) {
        totals = newTotals;
        lines.clear();
        newLines.forEach(
                l -> lines.put(l.lineId(), line(l.productId(), l.quantity().amount(), l.amount(), l.costAmount())));
    }

    private static Line line(String product, BigDecimal quantity, Money amount, @Nullable Money cost) {
        return new Line(product, quantity, amount.amount(), cost == null ? BigDecimal.ZERO : cost.amount());
    }

    /** The day on which it counts; empty when it does not. */
    public Optional<LocalDate> day(String basis) {
        if (confirmed == null || cancelled) return Optional.empty();
        return switch (basis) {
            case "created" -> Optional.of(placed);
            case "confirmed" -> Optional.of(confirmed);
            case "delivered" -> Optional.ofNullable(delivered);
            case "created-delivered" -> Optional.ofNullable(delivered).map(_ -> placed);
            default -> throw new IllegalArgumentException(basis);
        };
    }

    public String customerId() {
        return customerId;
    }

    public BigDecimal amount() {
        return totals.amount().amount();
    }

    public BigDecimal cost() {
        return totals.cost().amount();
    }

    public List<Line> lines() {
        return List.copyOf(lines.values());
    }
}
