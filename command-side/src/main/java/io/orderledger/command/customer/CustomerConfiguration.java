package io.orderledger.command.customer;

import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.gateway.AggregateRegistrar;
import org.springframework.context.annotation.Configuration;

/** Registers the CustomerAggregate with Axon. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {
    CustomerConfiguration(AggregateRegistrar registrar) {
        registrar.register(CustomerAggregate.class, CustomerState.EVOLUTION, CustomerAggregate::new);
    }
}
