package io.orderledger.query.order;

import io.orderledger.events.OrderEvent;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import java.util.List;
import java.util.Locale;

/** One row for everything that happens to an order; what it is called and what changed are exhaustive switches. */
final class OrderHistoryProjection implements Projection<OrderEvent> {
    static final String NAME = "order-history-1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<OrderEvent> eventType() {
        return OrderEvent.class;
    }

    @Override
    public List<String> tables() {
        return List.of("order_history_1");
    }

    @Override
    public void project(OrderEvent event, EventEnvelope envelope, Sql sql) {
        HistoryAction action = HistoryAction.of(event);
        sql.insert(
                "order_history/written",
                new Entry(
                        event.orderId(),
                        action.wireName(),
                        action.description(Locale.CHINESE),
                        HistoryJson.write(HistoryChanges.of(event))));
    }

    private record Entry(String orderId, String action, String description, String changes) {}
}
