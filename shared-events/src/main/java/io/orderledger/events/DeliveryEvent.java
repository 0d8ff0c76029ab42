package io.orderledger.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a delivery run (送货单): one driver, several orders, each of them a stop. What it does to the orders
 * and to stock is in their own streams, in the same append.
 */
public sealed interface DeliveryEvent extends LedgerEvent {
    String deliveryId();

    /** Something about one stop. */
    sealed interface StopEvent extends DeliveryEvent {
        String orderId();
    }

    /** An event that tells what became of a stop. Happens once a stop. */
    sealed interface StopResolved extends StopEvent {
        StopStatus status();
    }

    /**
     * Followed by one {@link StopAdded} an order, in the same append.
     *
     * @param plannedAt when it was planned in the business; the number is of that business day
     * @param employeeName as it was then
     */
    record DeliveryPlanned(
            String deliveryId,
            String deliveryNumber,
            Instant plannedAt,
            String plannedBy,
            String employeeId,
            String employeeName,
            @Nullable String remark)
            implements DeliveryEvent {}

    /** The run was given to somebody else. */
    record DeliveryReassigned(
            String deliveryId,
            String employeeId,
            String employeeName,
            String previousEmployeeId,
            String previousEmployeeName)
            implements DeliveryEvent {}

    /**
     * An order was put on the run.
     *
     * @param stop counts the orders ever put on the run, from 1: slip numbers are not used twice
     * @param slipNumber such as {@code 20240601-001/2}
     * @param totals sums of the planned lines
     */
    record StopAdded(
            String deliveryId,
            String orderId,
            String orderNumber,
            int stop,
            String slipNumber,
            String customerId,
            @Personal("customerId") String customerName,
            @Personal("customerId") @Nullable String customerPhone,
            @Personal("customerId") @Nullable String customerAddress,
            List<PlannedLine> lines,
            OrderTotals totals)
            implements StopEvent {}

    /** An order was taken off a run that had not started. */
    record StopRemoved(String deliveryId, String orderId) implements StopEvent {}

    /** @param startedAt when it left, in the business */
    record DeliveryStarted(String deliveryId, Instant startedAt) implements DeliveryEvent {}

    /**
     * The order needs no further run.
     *
     * @param deliveredAt when it was handed over, in the business
     * @param totals sums of what was delivered at this stop
     */
    record StopDelivered(
            String deliveryId,
            String orderId,
            Instant deliveredAt,
            List<StopLine> lines,
            OrderTotals totals,
            @Nullable String remark)
            implements StopResolved {
        @Override
        public StopStatus status() {
            return StopStatus.DELIVERED;
        }
    }

    /** Less than planned; the rest is still to come. */
    record StopPartlyDelivered(
            String deliveryId,
            String orderId,
            Instant deliveredAt,
            List<StopLine> lines,
            OrderTotals totals,
            @Nullable String remark)
            implements StopResolved {
        @Override
        public StopStatus status() {
            return StopStatus.PARTIAL;
        }
    }

    record StopFailed(String deliveryId, String orderId, Instant failedAt, String reason) implements StopResolved {
        @Override
        public StopStatus status() {
            return StopStatus.FAILED;
        }
    }

    /**
     * @param completedAt when the driver was back, in the business; the day of the run's statistics
     * @param totals sums of what was delivered at all stops
     */
    record DeliveryCompleted(String deliveryId, Instant completedAt, OrderTotals totals) implements DeliveryEvent {}

    /** @param from pending or in progress; nothing had been handed over */
    record DeliveryCancelled(String deliveryId, DeliveryStatus from, String reason) implements DeliveryEvent {}
}
