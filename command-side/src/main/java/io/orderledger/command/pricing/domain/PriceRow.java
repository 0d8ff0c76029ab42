package io.orderledger.command.pricing.domain;

import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One price of one product.
 *
 * @param minQuantity the price applies from this quantity on
 * @param validFrom first business day
 * @param validTo last business day; absent means until further notice
 */
public record PriceRow(
        String priceId,
        Money price,
        Quantity minQuantity,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean appliesTo(Quantity quantity, LocalDate day) {
        return !minQuantity.exceeds(quantity) && !validFrom.isAfter(day) && !endsBefore(day);
    }

    /** Whether a new row takes this one's place in the list instead of standing beside it. */
    boolean isReplacedBy(Quantity newMinQuantity, LocalDate newValidFrom) {
        return minQuantity.equals(newMinQuantity) && validFrom.equals(newValidFrom);
    }

    boolean endsBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    PriceRow endingOn(LocalDate lastDay) {
        return validTo == null || validTo.isAfter(lastDay)
                ? new PriceRow(priceId, price, minQuantity, validFrom, lastDay)
                : this;
    }
}
