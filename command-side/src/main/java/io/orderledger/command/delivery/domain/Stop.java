package io.orderledger.command.delivery.domain;

import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopPartlyDelivered;
import io.orderledger.events.DeliveryEvent.StopResolved;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.StopLine;
import io.orderledger.events.StopStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order of a run.
 *
 * @param outcome absent until it is resolved
 */
public record Stop(StopAdded planned, @Nullable StopResolved outcome) {
    public String orderId() {
        return planned.orderId();
    }

    public StopStatus status() {
        return outcome == null ? StopStatus.PENDING : outcome.status();
    }

    boolean isOpen() {
        return outcome == null;
    }

    boolean handedOverAnything() {
        return !delivered().isEmpty();
    }

    /** What was handed over; empty when nothing was, and until the stop is resolved. */
    public List<StopLine> delivered() {
        return switch (outcome) {
            case null -> List.of();
            case StopDelivered e -> e.lines();
            case StopPartlyDelivered e -> e.lines();
            case StopFailed _ -> List.of();
        };
    }

    /** Sums of what was handed over. */
    public OrderTotals deliveredTotals() {
        return switch (outcome) {
            case null -> OrderTotals.ZERO;
            case StopDelivered e -> e.totals();
            case StopPartlyDelivered e -> e.totals();
            case StopFailed _ -> OrderTotals.ZERO;
        };
    }

    /** When it was resolved, in the business. */
    public Optional<Instant> resolvedAt() {
        return switch (outcome) {
            case null -> Optional.empty();
            case StopDelivered e -> Optional.of(e.deliveredAt());
            case StopPartlyDelivered e -> Optional.of(e.deliveredAt());
            case StopFailed e -> Optional.of(e.failedAt());
        };
    }

    Stop resolved(StopResolved event) {
        return new Stop(planned, event);
    }
}
