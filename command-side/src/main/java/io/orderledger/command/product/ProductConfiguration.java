package io.orderledger.command.product;

import io.orderledger.command.gateway.AggregateRegistrar;
import io.orderledger.command.product.domain.ProductState;
import org.springframework.context.annotation.Configuration;

/** Registers the ProductAggregate with Axon. */
@Configuration(proxyBeanMethods = false)
class ProductConfiguration {
    ProductConfiguration(AggregateRegistrar registrar) {
        registrar.register(ProductAggregate.class, ProductState.EVOLUTION, ProductAggregate::new);
    }
}
