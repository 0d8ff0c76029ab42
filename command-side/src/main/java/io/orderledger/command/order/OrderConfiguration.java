package io.orderledger.command.order;

import io.orderledger.command.gateway.AggregateRegistrar;
import io.orderledger.command.order.domain.OrderState;
import org.springframework.context.annotation.Configuration;

/** Registers the OrderAggregate with Axon. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {
    OrderConfiguration(AggregateRegistrar registrar) {
        registrar.register(OrderAggregate.class, OrderState.EVOLUTION, OrderAggregate::new);
    }
}
