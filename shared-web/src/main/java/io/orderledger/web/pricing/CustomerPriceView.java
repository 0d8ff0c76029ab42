package io.orderledger.web.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One price that a customer has for a product.
 *
 * @param minQuantity the price applies from this quantity on; 0.00 means any
 * @param validFrom first business day
 * @param validTo last business day; absent means until further notice
 */
public record CustomerPriceView(
        String id,
        String customerId,
        String productId,
        BigDecimal price,
        BigDecimal minQuantity,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant createdAt,
        Instant updatedAt) {}
