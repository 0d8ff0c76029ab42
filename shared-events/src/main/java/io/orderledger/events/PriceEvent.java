package io.orderledger.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to one customer's own prices. All of a customer's prices are one stream. */
public sealed interface PriceEvent extends LedgerEvent {
    String customerId();

    /**
     * A price from a day on, for orders of at least a quantity. It replaces an earlier one of the same product,
     * minimum quantity and first day; otherwise the price with the later first day wins.
     *
     * @param priceId names this row of the price list
     * @param validFrom first business day
     * @param validTo last business day; absent means until further notice
     * @param previousPrice what applied on validFrom before; absent when nothing did
     */
    record CustomerPriceSet(
            String customerId,
            String priceId,
            String productId,
            Money price,
            Quantity minQuantity,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Money previousPrice)
            implements PriceEvent {}

    /** @param lastDay the last business day on which the customer's prices of this product applied */
    record CustomerPriceEnded(String customerId, String productId, LocalDate lastDay) implements PriceEvent {}

    /** All prices of the customer end: the customer was deleted. */
    record CustomerPricesEnded(String customerId, LocalDate lastDay) implements PriceEvent {}
}
