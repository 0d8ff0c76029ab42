package io.orderledger.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an order. Where a reader would need the value before, the event carries it. */
public sealed interface OrderEvent extends LedgerEvent {
    String orderId();

    /** An event that moved the order from one status to another. */
    sealed interface StatusChanged extends OrderEvent {
        OrderStatus from();

        OrderStatus to();
    }

    /**
     * @param placedAt when it happened in the business; not later than when it was recorded
     * @param status draft, or pending when it was submitted at once
     */
    record OrderPlaced(
            String orderId,
            String orderNumber,
            Instant placedAt,
            String placedBy,
            OrderStatus status,
            String customerId,
            @Personal("customerId") String customerName,
            @Personal("customerId") @Nullable String customerPhone,
            @Personal("customerId") @Nullable String customerAddress,
            List<OrderLine> lines,
            OrderTotals totals,
            @Nullable String remark)
            implements OrderEvent {}

    record OrderLinesChanged(
            String orderId,
            String customerId,
            List<OrderLine> lines,
            OrderTotals totals,
            List<OrderLine> previousLines,
            OrderTotals previousTotals)
            implements OrderEvent {}

    /** The lines were given today's prices on request. */
    record OrderRepriced(
            String orderId,
            List<OrderLine> lines,
            OrderTotals totals,
            List<OrderLine> previousLines,
            OrderTotals previousTotals)
            implements OrderEvent {}

    record OrderRemarkChanged(
            String orderId,
            @Nullable String remark,
            @Nullable String previousRemark) implements OrderEvent {}

    record OrderSubmitted(String orderId) implements StatusChanged {
        @Override
        public OrderStatus from() {
            return OrderStatus.DRAFT;
        }

        @Override
        public OrderStatus to() {
            return OrderStatus.PENDING;
        }
    }

    record OrderWithdrawn(String orderId, @Nullable String reason) implements StatusChanged {
        @Override
        public OrderStatus from() {
            return OrderStatus.PENDING;
        }

        @Override
        public OrderStatus to() {
            return OrderStatus.DRAFT;
        }
    }

    record OrderRejected(String orderId, String reason) implements StatusChanged {
        @Override
        public OrderStatus from() {
            return OrderStatus.PENDING;
        }

        @Override
        public OrderStatus to() {
            return OrderStatus.DRAFT;
        }
    }

    record OrderConfirmed(
            String orderId, OrderStatus from, @Nullable String remark) implements StatusChanged {
        @Override
        public OrderStatus to() {
            return OrderStatus.CONFIRMED;
        }
    }

    record OrderShipped(String orderId, @Nullable String remark) implements StatusChanged {
        @Override
        public OrderStatus from() {
            return OrderStatus.CONFIRMED;
        }

        @Override
        public OrderStatus to() {
            return OrderStatus.SHIPPED;
        }
    }

    /** The goods came back undelivered: a run was cancelled or a stop failed. */
    record OrderShipmentReturned(String orderId, String reason) implements StatusChanged {
        @Override
        public OrderStatus from() {
            return OrderStatus.SHIPPED;
        }

        @Override
        public OrderStatus to() {
            return OrderStatus.CONFIRMED;
        }
    }

    /** @param totals the order's totals with these quantities */
    record OrderLinesDelivered(
            String orderId,
            List<DeliveredLine> lines,
            Fulfillment fulfillment,
            OrderTotals totals,
            OrderTotals previousTotals)
            implements OrderEvent {}

    /** @param totals the order's totals without what was closed */
    record OrderLinesShortClosed(
            String orderId,
            List<ClosedLine> lines,
            String reason,
            Fulfillment fulfillment,
            OrderTotals totals,
            OrderTotals previousTotals)
            implements OrderEvent {}

    /** Put on a delivery run; from now on the run moves it, and nobody by hand. */
    record OrderAssigned(String orderId, String deliveryId, String deliveryNumber, String slipNumber)
            implements OrderEvent {}

    /** Taken off its run: the run was changed or cancelled, or the stop came to less than the order. */
    record OrderUnassigned(String orderId, String deliveryId) implements OrderEvent {}

    /**
     * Every line is delivered or short-closed.
     *
     * @param deliveredAt when it happened in the business; absent: when it was recorded
     */
    record OrderDelivered(
            String orderId,
            OrderTotals totals,
            @Nullable Instant deliveredAt,
            @Nullable String remark) implements StatusChanged {
        @Override
        public OrderStatus from() {
            return OrderStatus.SHIPPED;
        }

        @Override
        public OrderStatus to() {
            return OrderStatus.DELIVERED;
        }
    }

    record OrderCancelled(String orderId, OrderStatus from, String reason) implements StatusChanged {
        @Override
        public OrderStatus to() {
            return OrderStatus.CANCELLED;
        }
    }
}
