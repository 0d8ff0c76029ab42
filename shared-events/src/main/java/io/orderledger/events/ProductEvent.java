package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/** What happened to a product and its stock. available = onHand − reserved. */
public sealed interface ProductEvent extends LedgerEvent {
    String productId();

    /** @param stock on hand at the start; absent means that stock is not tracked */
    record ProductCreated(
            String productId,
            String name,
            String unit,
            @Nullable Money globalPrice,
            @Nullable Money cost,
            @Nullable String barcode,
            @Nullable Quantity stock)
            implements ProductEvent {}

    record ProductChanged(
            String productId,
            String name,
            String unit,
            @Nullable Money globalPrice,
            @Nullable Money cost,
            @Nullable String barcode)
            implements ProductEvent {}

    record ProductDeleted(String productId) implements ProductEvent {}

    /** @param barcode claimed again on restoring */
    record ProductRestored(String productId, @Nullable String barcode) implements ProductEvent {}

    /**
     * Stock was counted or set by hand. Tracking starts with the first of these.
     *
     * @param onHand what is there now
     * @param difference onHand minus what the ledger had; all of onHand when stock was not tracked before
     */
    record StockAdjusted(String productId, Quantity onHand, Quantity difference, String reason)
            implements ProductEvent {}

    /** @param belowZero reserved although not available, because the configuration allows it */
    record StockReserved(String productId, String orderId, Quantity quantity, boolean belowZero)
            implements ProductEvent {}

    record StockReleased(String productId, String orderId, Quantity quantity) implements ProductEvent {}

    /**
     * Goods left.
     *
     * @param quantity taken from what is on hand
     * @param fromReserved how much of a reservation that used up
     */
    record StockDeducted(String productId, String orderId, Quantity quantity, Quantity fromReserved)
            implements ProductEvent {}

    /**
     * Goods came back.
     *
     * @param quantity added to what is on hand
     * @param toReserved how much of it is reserved again for the same order
     */
    record StockReturned(String productId, String orderId, Quantity quantity, Quantity toReserved)
            implements ProductEvent {}
}
