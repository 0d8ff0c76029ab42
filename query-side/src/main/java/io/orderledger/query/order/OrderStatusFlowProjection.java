package io.orderledger.query.order;

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
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for every step of an order's status. */
final class OrderStatusFlowProjection implements Projection<OrderEvent> {
    static final String NAME = "order-status-flow-1";

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
        return List.of("order_status_flow_1");
    }

    @Override
    public void project(OrderEvent event, EventEnvelope envelope, Sql sql) {
        switch (event) {
            case OrderPlaced e -> write(new StatusStep(e.orderId(), null, e.status(), e.remark()), sql);
            case StatusChanged e -> write(new StatusStep(e.orderId(), e.from(), e.to(), said(e)), sql);
            case OrderLinesChanged _, OrderRepriced _, OrderRemarkChanged _ -> {} // edits leave the status alone
            case OrderLinesDelivered _, OrderLinesShortClosed _ -> {} // fulfillment is not a status
            case OrderAssigned _, OrderUnassigned _ -> {} // planned is not moved
        }
    }

    private static void write(StatusStep step, Sql sql) {
        sql.insert("order_status_flow/written", step);
    }

    private static @Nullable String said(StatusChanged event) {
        return switch (event) {
            case OrderSubmitted _ -> null;
            case OrderWithdrawn e -> e.reason();
            case OrderRejected e -> e.reason();
            case OrderConfirmed e -> e.remark();
            case OrderShipped e -> e.remark();
            case OrderShipmentReturned e -> e.reason();
            case OrderDelivered e -> e.remark();
            case OrderCancelled e -> e.reason();
        };
    }
}
