package io.orderledger.web.analytics;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was sold of one product.
 *
 * @param rank from 1
 * @param productName as it is called now
 * @param totalOrders orders with the product in them
 * @param totalQuantity delivered, and still to be delivered
 */
public record ProductSalesView(
        int rank,
        String productId,
        @Nullable String productName,
        @Nullable String unit,
        long totalOrders,
        BigDecimal totalQuantity,
        BigDecimal totalAmount,
        @Needs(Right.COST_READ) BigDecimal totalCost,
        @Needs(Right.COST_READ) BigDecimal totalProfit) {}
