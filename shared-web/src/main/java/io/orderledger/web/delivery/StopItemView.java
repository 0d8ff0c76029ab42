package io.orderledger.web.delivery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a stop.
 *
 * @param itemId the order's line
 * @param plannedQuantity what was open when the order was put on the run
 * @param deliveredQuantity handed over at this stop; absent until the stop is resolved
 */
public record StopItemView(
        String itemId,
        String productId,
        String productName,
        @Nullable String barcode,
        String unit,
        BigDecimal plannedQuantity,
        @Nullable BigDecimal deliveredQuantity,
        BigDecimal unitPrice,
        BigDecimal plannedAmount,
        @Nullable BigDecimal deliveredAmount) {}
