package io.orderledger.query.delivery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a run carries of one product.
 *
 * @param plannedQuantity to be loaded, for all its stops
 * @param deliveredQuantity handed over at the stops that are resolved; absent before the first of them is
 * @param returnedQuantity what was not handed over at these stops, and so comes back; absent likewise
 * @param stopCount stops that the product goes to
 */
record LoadingItemView(
        String productId,
        String productName,
        String unit,
        BigDecimal plannedQuantity,
        @Nullable BigDecimal deliveredQuantity,
        @Nullable BigDecimal returnedQuantity,
        int stopCount) {}
