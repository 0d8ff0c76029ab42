package io.orderledger.query.order;

import io.orderledger.events.OrderEvent;
import io.orderledger.ledger.RecordedEvent;
import io.orderledger.query.projection.Operators;
import io.orderledger.web.order.OrderHistoryView;
import java.util.List;
import java.util.Locale;

/** An order's history out of its events, as the table of the history would show it. */
final class ReplayedHistory {
    private ReplayedHistory() {}

    static List<OrderHistoryView> of(List<RecordedEvent> events, Locale language) {
        return events.stream().map(event -> entry(event, language)).toList();
    }

    private static OrderHistoryView entry(RecordedEvent recorded, Locale language) {
        OrderEvent event = (OrderEvent) recorded.event();
        HistoryAction action = HistoryAction.of(event);
        return new OrderHistoryView(
                recorded.eventId(),
                event.orderId(),
                action.wireName(),
                action.description(language),
                Operators.shown(recorded.metadata()),
                // There and back, as the table's own are: then both say the same in the same types.
                HistoryJson.read(HistoryJson.write(HistoryChanges.of(event))),
                recorded.recordedAt(),
                recorded.version(),
                recorded.position());
    }
}
