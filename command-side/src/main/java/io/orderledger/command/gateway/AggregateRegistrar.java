package io.orderledger.command.gateway;

import io.orderledger.events.LedgerEvent;
import io.orderledger.ledger.Evolution;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.LedgerRepository;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.springframework.stereotype.Component;

/** Puts the command handlers of an aggregate shell on the bus, with a repository that loads it by folding. */
@Component
public class AggregateRegistrar {
    /** Each attempt also looks whether it waits for somebody who waits for this one. */
    private static final int LOCK_ATTEMPT_MILLIS = 10;
    /** Five seconds for one stream: a hundred appends, were each as slow as a disk gets. */
    private static final int MOST_LOCK_ATTEMPTS = 500;

    private final CommandBus bus;
    private final ParameterResolverFactory parameters;
    private final LedgerReader reader;
    private final EventStore store;

    AggregateRegistrar(CommandBus bus, ParameterResolverFactory parameters, LedgerReader reader, EventStore store) {
        this.bus = bus;
        this.parameters = parameters;
        this.reader = reader;
        this.store = store;
    }

    /** @param shell makes the aggregate of its stream id and state */
    public <A, S, E extends LedgerEvent> void register(
            Class<A> type, Evolution<S, E> evolution, BiFunction<String, S, A> shell) {
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(type)
                .repository(LedgerRepository.of(type, evolution, shell, reader, store)
                        .lockFactory(locks())
                        .parameterResolverFactory(parameters)
                        .build())
                .commandTargetResolver(new StreamTarget())
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
    }

    /** Axon would wait for a minute: whoever sent the command has gone by then. */
    private static LockFactory locks() {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                .acquireAttempts(MOST_LOCK_ATTEMPTS)
                .build();
    }
}
