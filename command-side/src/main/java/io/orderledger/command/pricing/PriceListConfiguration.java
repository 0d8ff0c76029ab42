package io.orderledger.command.pricing;

import io.orderledger.command.gateway.AggregateRegistrar;
import io.orderledger.command.pricing.domain.PriceList;
import org.springframework.context.annotation.Configuration;

/** Registers the PriceListAggregate with Axon. */
@Configuration(proxyBeanMethods = false)
class PriceListConfiguration {
    PriceListConfiguration(AggregateRegistrar registrar) {
        registrar.register(PriceListAggregate.class, PriceList.EVOLUTION, PriceListAggregate::new);
    }
}
