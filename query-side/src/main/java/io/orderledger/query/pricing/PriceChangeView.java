package io.orderledger.query.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history of a customer's price.
 *
 * @param id names the row of the price list
 * @param action set or ended
 * @param price absent when the price ended
 * @param previousPrice absent when there was none
 * @param validTo last business day; absent means until further notice
 */
record PriceChangeView(
        String id,
        String customerId,
        String productId,
        String action,
        @Nullable BigDecimal price,
        @Nullable BigDecimal previousPrice,
        BigDecimal minQuantity,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String operator,
        Instant createdAt,
        long version,
        long position) {}
