package io.orderledger.web.order;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the order list.
 *
 * @param deliveryId the latest delivery run that the order was put on
 */
public record OrderSummaryView(
        String id,
        String orderNo,
        String customerId,
        String customerName,
        String status,
        String fulfillment,
        BigDecimal totalAmount,
        @Needs(Right.COST_READ) BigDecimal totalCost,
        int itemCount,
        @Nullable String remark,
        @Nullable String deliveryId,
        @Nullable String deliveryNumber,
        String createdBy,
        Instant placedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
