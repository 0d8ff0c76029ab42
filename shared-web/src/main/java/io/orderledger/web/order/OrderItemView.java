package io.orderledger.web.order;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * @param totalPrice what the line counts in the order's total; follows the delivered quantity once there is one
 * @param cost per unit when the line was written
 * @param resolvedPrice what the price rules gave
 * @param priceSource customer, global or none
 * @param overriddenBy who gave a price of their own
 * @param closedQuantity what was ordered and will not be delivered
 */
public record OrderItemView(
        String id,
        String productId,
        String productName,
        @Nullable String barcode,
        String unit,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal totalPrice,
        @Needs(Right.COST_READ) @Nullable BigDecimal cost,
        @Nullable BigDecimal resolvedPrice,
        String priceSource,
        @Nullable String overriddenBy,
        BigDecimal deliveredQuantity,
        BigDecimal closedQuantity,
        @Nullable String remark) {}
