package io.orderledger.command.config;

import io.orderledger.command.config.domain.ConfigState;
import io.orderledger.command.gateway.AggregateRegistrar;
import org.springframework.context.annotation.Configuration;

/** Registers the ConfigAggregate with Axon. */
@Configuration(proxyBeanMethods = false)
class ConfigConfiguration {
    ConfigConfiguration(AggregateRegistrar registrar) {
        registrar.register(ConfigAggregate.class, ConfigState.EVOLUTION, (_, state) -> new ConfigAggregate(state));
    }
}
