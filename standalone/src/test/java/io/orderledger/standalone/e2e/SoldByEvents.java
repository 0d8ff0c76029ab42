package io.orderledger.standalone.e2e;

import static java.util.Objects.requireNonNull;

import io.orderledger.events.ClosedLine;
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
import io.orderledger.events.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One order as a sale: quantities from its events, everything else counted here. */
final class SoldByEvents {
    /** A line with what was handed over of it; it counts with what came and what may still come. */
    static final class Line {
        final String product;
        private final BigDecimal price;
        private final BigDecimal costPrice;
        private final BigDecimal ordered;
        private BigDecimal delivered = BigDecimal.ZERO;
        private boolean closed;

        private Line(OrderLine line) {
            Money cost = line.cost();
            product = line.productId();
            price = line.unitPrice().amount();
            costPrice = cost == null ? BigDecimal.ZERO : cost.amount();
            ordered = line.quantity().amount();
        }

        BigDecimal quantity() {
            return closed ? delivered : ordered.max(delivered);
        }

        BigDecimal amount() {
            return rounded(price.multiply(quantity()));
        }

        BigDecimal cost() {
            return rounded(costPrice.multiply(quantity()));
        }
    }

    final String customer;
    private final LocalDate placed;
    private @Nullable LocalDate confirmed;
    private @Nullable LocalDate delivered;
    private boolean cancelled;
    private Map<String, Line> lines;

    SoldByEvents(OrderPlaced event) {
        customer = event.customerId();
        placed = LedgerFold.day(event.placedAt());
        lines = lines(event.lines());
    }

    private static Map<String, Line> lines(List<OrderLine> written) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (OrderLine line : written) lines.put(line.lineId(), new Line(line));
        return lines;
    }

    void take(OrderEvent event, Instant recordedAt) {
        switch (event) {
            case OrderLinesChanged e -> lines = lines(e.lines());
            case OrderRepriced e -> lines = lines(e.lines());
            case OrderConfirmed _ -> confirmed = LedgerFold.day(recordedAt);
            case OrderCancelled _ -> cancelled = true;
            case OrderLinesDelivered e -> {
                for (DeliveredLine line : e.lines()) {
                    Line handedOver = line(line.lineId());
                    handedOver.delivered =
                            handedOver.delivered.add(line.delivered().amount());
                }
            }
            case OrderLinesShortClosed e -> {
                for (ClosedLine line : e.lines()) line(line.lineId()).closed = true;
            }
            case OrderDelivered e -> {
                Instant at = e.deliveredAt();
                delivered = LedgerFold.day(at == null ? recordedAt : at);
            }
            case OrderPlaced _ -> throw new IllegalStateException("Placed twice: " + event);
            // These say neither when nor how much was sold.
            case OrderSubmitted _,
                    OrderWithdrawn _,
                    OrderRejected _,
                    OrderRemarkChanged _,
                    OrderShipped _,
                    OrderShipmentReturned _,
                    OrderAssigned _,
                    OrderUnassigned _ -> {}
        }
    }

    private Line line(String id) {
        return requireNonNull(lines.get(id), id);
    }

    /** The day on which it counts; empty when it does not. */
    Optional<LocalDate> day(String basis) {
        if (cancelled) return Optional.empty();
        return switch (basis) {
            case "created" -> Optional.ofNullable(confirmed).map(_ -> placed);
            case "confirmed" -> Optional.ofNullable(confirmed);
            case "delivered" -> Optional.ofNullable(delivered);
            case "created and delivered" -> Optional.ofNullable(delivered).map(_ -> placed);
            default -> throw new IllegalArgumentException(basis);
        };
    }

    Collection<Line> lines() {
        return lines.values();
    }

    BigDecimal amount() {
        return sum(Line::amount);
    }

    BigDecimal cost() {
        return sum(Line::cost);
    }

    private BigDecimal sum(Function<Line, BigDecimal> of) {
        return lines.values().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
