package io.orderledger.command.gateway;

import io.orderledger.events.EventMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A bus in this process and without transactions: a command writes nothing but the unit it hands to the ledger, which
 * has its own.
 */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {

    @Bean
    CommandBus commandBus() {
        CommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        CorrelationDataProvider eventMetadata = CommandBusConfiguration::eventMetadata;
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(eventMetadata)));
        return bus;
    }

    /** Of a command's metadata, what the ledger keeps with its events. */
    private static Map<String, ?> eventMetadata(Message<?> message) {
        var kept = new HashMap<>(message.getMetaData());
        kept.keySet().retainAll(EventMetadata.KEYS);
        return kept;
    }
}
