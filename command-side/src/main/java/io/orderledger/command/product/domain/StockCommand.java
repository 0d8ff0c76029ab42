package io.orderledger.command.product.domain;

import io.orderledger.command.decision.Effect;
import io.orderledger.events.Quantity;

/** What an order asks of a product's stock. On products whose stock is not tracked these change nothing. */
public sealed interface StockCommand extends ProductCommand, Effect {
    String orderId();

    Quantity quantity();

    /** @param mayGoBelowZero reserve even what is not there */
    record ReserveStock(String productId, String orderId, Quantity quantity, boolean mayGoBelowZero)
            implements StockCommand {}

    record ReleaseStock(String productId, String orderId, Quantity quantity) implements StockCommand {}

    /** Goods leave; what the order had reserved is used up first. */
    record DeductStock(String productId, String orderId, Quantity quantity) implements StockCommand {}

    /** @param reserveAgain the goods stay promised to the same order */
    record ReturnStock(String productId, String orderId, Quantity quantity, boolean reserveAgain)
            implements StockCommand {}
}
