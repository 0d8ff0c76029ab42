package io.orderledger.web.analytics;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was sold in one period of a trend.
 *
 * @param period such as 2024-06-01, 2024-W23 (ISO 8601) or 2024-06
 * @param periodStart first business day of the whole period
 * @param periodEnd last business day of the whole period
 * @param partial whether the range holds only some days of the period, and only these are counted
 */
public record SalesTrendView(
        String period,
        LocalDate periodStart,
        LocalDate periodEnd,
        boolean partial,
        long totalOrders,
        BigDecimal totalAmount,
        @Needs(Right.COST_READ) BigDecimal totalCost,
        @Needs(Right.COST_READ) BigDecimal totalProfit,
        BigDecimal averageOrderAmount) {}
