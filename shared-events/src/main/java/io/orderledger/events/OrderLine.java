package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/**
 * One line of an order, frozen when it was written: name, unit, barcode, cost and price are snapshots that later
 * edits of the product never touch.
 *
 * @param unitPrice what the customer pays per unit
 * @param amount unitPrice × quantity, rounded half up
 * @param cost cost per unit at that moment; absent when the product had none
 * @param costAmount cost × quantity, rounded half up
 * @param resolvedPrice the price the rules gave; absent when nobody had set one
 * @param overriddenBy who gave a price of their own; absent when unitPrice is the resolved one
 */
public record OrderLine(
        String lineId,
        String productId,
        String productName,
        String unit,
        @Nullable String barcode,
        Quantity quantity,
        Money unitPrice,
        Money amount,
        @Nullable Money cost,
        @Nullable Money costAmount,
        @Nullable Money resolvedPrice,
        PriceSource priceSource,
        @Nullable String overriddenBy,
        @Nullable String remark) {

    /** Whether the unit price was given by a person instead of the rules. */
    public boolean priceOverridden() {
        return overriddenBy != null;
    }
}
