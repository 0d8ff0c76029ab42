package io.orderledger.command.pricing.domain;

import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.product.domain.ProductState;

/** What a price list needs to know of others: whom it is for, and what is priced. */
public record PriceFacts(CustomerState customer, ProductState product) {
    /** For commands that ask for nothing of others. */
    public static final PriceFacts NONE = new PriceFacts(new CustomerState.Unknown(), new ProductState.Unknown());
}
