package io.orderledger.web.product;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param globalPrice 0.00 or absent means unpriced
 * @param stock on hand; absent means that stock is not tracked
 * @param reserved part of stock promised to confirmed orders
 * @param available stock − reserved; absent when stock is not tracked
 * @param version number of events of the product; the ETag
 */
public record ProductView(
        String id,
        String name,
        String unit,
        @Nullable BigDecimal globalPrice,
        @Needs(Right.COST_READ) @Nullable BigDecimal cost,
        @Nullable String barcode,
        @Nullable BigDecimal stock,
        BigDecimal reserved,
        @Nullable BigDecimal available,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        long version) {}
