package io.orderledger.command.product;

import io.orderledger.command.gateway.AggregateRegistrar;
import io.orderledger.command.product.domain.ProductState;

/** Lends the product's shell to tests of those that order products. */
public final class ProductShell {
    private ProductShell() {}

    public static void register(AggregateRegistrar registrar) {
        registrar.register(ProductAggregate.class, ProductState.EVOLUTION, ProductAggregate::new);
    }
}
