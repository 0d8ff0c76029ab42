package io.orderledger.web.delivery;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order on a delivery run. Customer and lines are as they were when the order was put on the run.
 *
 * @param plannedAmount what handing over everything planned comes to
 * @param deliveredAmount what was handed over came to; absent until the stop is resolved
 * @param resolvedAt when it was delivered or failed, in the business
 * @param reason why it failed
 */
public record StopView(
        String orderId,
        String orderNo,
        String slipNumber,
        String customerId,
        String customerName,
        @Nullable String customerPhone,
        @Nullable String customerAddress,

        @Schema(description = "pending, delivered, partial, failed", example = "delivered")
        String status,

        BigDecimal plannedAmount,
        @Needs(Right.COST_READ) BigDecimal plannedCost,
        @Nullable BigDecimal deliveredAmount,
        @Needs(Right.COST_READ) @Nullable BigDecimal deliveredCost,
        @Nullable Instant resolvedAt,
        @Nullable String reason,
        @Nullable String remark,
        List<StopItemView> items) {}
