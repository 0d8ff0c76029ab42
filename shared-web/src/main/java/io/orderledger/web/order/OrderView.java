package io.orderledger.web.order;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order in full.
 *
 * @param createdAt when the ledger took the order; placedAt is when it happened in the business
 * @param deliveryId the latest delivery run that the order was put on
 * @param slipNumber its place there, such as {@code 20240601-001/2}
 * @param items the lines as they stand now
 * @param placed what the order was when it was placed, for ever
 * @param version number of events of the order; the ETag
 * @param histories only where asked for
 */
public record OrderView(
        String id,
        String orderNo,
        String customerId,
        String customerName,
        @Nullable String customerPhone,
        @Nullable String customerAddress,
        String status,
        String fulfillment,
        BigDecimal totalAmount,
        @Needs(Right.COST_READ) BigDecimal totalCost,
        @Nullable String remark,
        @Nullable String deliveryId,
        @Nullable String deliveryNumber,
        @Nullable String slipNumber,
        String createdBy,
        Instant placedAt,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedTransitions,
        List<OrderItemView> items,
        PlacedView placed,
        long version,
        @Nullable List<OrderHistoryView> histories) {

    /** The order as it was placed. */
    public record PlacedView(
            BigDecimal totalAmount, @Needs(Right.COST_READ) BigDecimal totalCost, List<OrderItemView> items) {}
}
