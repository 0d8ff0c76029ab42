package io.orderledger.query.order.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an order costs what it costs.
 *
 * @param version of the order that is explained
 * @param today the business day whose prices count today
 */
record PriceExplanationView(
        String orderId, String orderNo, String customerId, long version, LocalDate today, List<Line> lines) {

    /**
     * @param amount quantity × unit price
     * @param resolvedPrice what the rules gave
     * @param priceSource customer, global or none
     * @param applied the price that the rules found; absent when there was none, or it can no longer be told
     * @param overridden absent when the unit price is that of the rules
     */
    record Line(
            String id,
            String productId,
            String productName,
            String unit,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            @Nullable BigDecimal resolvedPrice,
            String priceSource,
            Priced priced,
            @Nullable Applied applied,
            @Nullable Overridden overridden,
            Today today) {}

    /**
     * When the line got its price; it has been frozen since.
     *
     * @param version of the order with that event
     * @param quantityForBreaks how much of the product the whole order asked for
     * @param businessDay whose prices counted
     */
    record Priced(
            long version,
            long position,
            Instant at,
            String operator,
            LocalDate businessDay,
            BigDecimal quantityForBreaks) {}

    /**
     * A price of the price list, or of the product.
     *
     * @param source customer or global
     * @param previousPrice what it replaced
     * @param priceId the row of the customer's price list; absent for a global price, as all below it
     * @param validTo last business day, as was known when the line was priced; absent means until further notice
     * @param setBy id of the user who set it
     * @param operator who is shown as having set it
     * @param position of the event that set it
     */
    record Applied(
            String source,
            BigDecimal price,
            @Nullable BigDecimal previousPrice,
            @Nullable String priceId,
            @Nullable BigDecimal minQuantity,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String setBy,
            String operator,
            Instant setAt,
            long position) {}

    /**
     * A price that somebody gave instead.
     *
     * @param from what the rules gave; absent when nothing
     * @param by id of the user
     * @param operator who is shown as having given it
     * @param remark what was noted at the line, which is where a reason has its place
     */
    record Overridden(
            @Nullable BigDecimal from,
            BigDecimal to,
            String by,
            String operator,
            Instant at,
            @Nullable String remark) {}

    /**
     * What the line would cost today, by the rules.
     *
     * @param price absent when there is no price today
     * @param source customer, global or none
     * @param difference by how much the amount is more than what the line was written with
     */
    record Today(
            @Nullable BigDecimal price,
            String source,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal difference) {}
}
