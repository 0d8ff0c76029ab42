package io.orderledger.command.delivery;

import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.gateway.AggregateRegistrar;
import org.springframework.context.annotation.Configuration;

/** Registers the DeliveryAggregate with Axon. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    DeliveryConfiguration(AggregateRegistrar registrar) {
        registrar.register(DeliveryAggregate.class, DeliveryState.EVOLUTION, DeliveryAggregate::new);
    }
}
