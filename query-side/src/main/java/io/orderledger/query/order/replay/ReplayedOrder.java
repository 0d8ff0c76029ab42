package io.orderledger.query.order.replay;

import io.orderledger.events.Fulfillment;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.ledger.Evolution;
import io.orderledger.ledger.Folded;
import io.orderledger.ledger.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some of an order's events make of it. This is what the read tables must hold once they have taken in the same
 * events. To fold up to a point: {@code LedgerReader.state(id, ReplayedOrder.EVOLUTION, until)}.
 */
public sealed interface ReplayedOrder {
    Evolution<ReplayedOrder, OrderEvent> EVOLUTION =
            new Evolution<>(OrderEvent.class, new Unplaced(), OrderFold::after);

    /** Before its first event. */
    record Unplaced() implements ReplayedOrder {}

    /**
     * An order as it stood.
     *
     * @param placed what it was placed as, for ever
     * @param run how it came on the latest delivery run that it was on; absent when it never was on one
     */
    record Standing(
            OrderPlaced placed,
            OrderStatus status,
            Fulfillment fulfillment,
            OrderTotals totals,
            @Nullable String remark,
            @Nullable OrderAssigned run,
            List<ReplayedLine> lines)
            implements ReplayedOrder {
        public Standing {
            lines = List.copyOf(lines);
        }
    }

    /** @param events the first events of one order, all of them up to some point, the earliest first */
    static Folded<ReplayedOrder> of(List<RecordedEvent> events) {
        Folded<ReplayedOrder> order = Folded.initial(EVOLUTION);
        for (RecordedEvent event : events) order = after(order, event);
        return order;
    }

    /** The order after one event more. */
    static Folded<ReplayedOrder> after(Folded<ReplayedOrder> order, RecordedEvent recorded) {
        return new Folded<>(
                OrderFold.after(order.state(), EVOLUTION.eventType().cast(recorded.event())),
                recorded.version(),
                recorded.position(),
                order.exists() ? order.createdAt() : recorded.recordedAt(),
                recorded.recordedAt());
    }
}
