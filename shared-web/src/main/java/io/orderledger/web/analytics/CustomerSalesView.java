package io.orderledger.web.analytics;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one customer bought.
 *
 * @param customerName as they are called now; of an erased customer, what tells nothing
 * @param averageOrderAmount rounded half up to two decimals
 * @param lastOrderDate business day of the last of these orders
 */
public record CustomerSalesView(
        String customerId,
        @Nullable String customerName,
        long totalOrders,
        BigDecimal totalAmount,
        @Needs(Right.COST_READ) BigDecimal totalCost,
        @Needs(Right.COST_READ) BigDecimal totalProfit,
        BigDecimal averageOrderAmount,
        LocalDate lastOrderDate) {}
