package io.orderledger.web.analytics;

import io.orderledger.events.Right;
import io.orderledger.web.AsOf;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;

/**
 * What was sold in a range of business days.
 *
 * @param totalProfit amount − cost; lines without a cost count as costing nothing
 * @param totalCustomers distinct customers of these orders
 * @param averageOrderAmount rounded half up to two decimals; 0.00 when there are no orders
 */
public record SalesOverviewView(
        long totalOrders,
        BigDecimal totalAmount,
        @Needs(Right.COST_READ) BigDecimal totalCost,
        @Needs(Right.COST_READ) BigDecimal totalProfit,
        long totalCustomers,
        BigDecimal averageOrderAmount,
        AsOf asOf) {}
