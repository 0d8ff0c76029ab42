package io.orderledger.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Effect;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.LedgerEvent;
import io.orderledger.ledger.Evolution;
import io.orderledger.ledger.LedgerRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;

/**
 * Tells scenarios through an aggregate shell, with the ledger's own repository and target resolver. Axon compares the
 * aggregate after the command with the fold of its events as well.
 */
public final class ShellFixture<A, S, E extends LedgerEvent> {
    private final Class<A> type;
    private final Evolution<S, E> evolution;
    private final BiFunction<String, S, A> shell;

    public ShellFixture(Class<A> type, Evolution<S, E> evolution, BiFunction<String, S, A> shell) {
        this.type = type;
        this.evolution = evolution;
        this.shell = shell;
    }

    /** @param resources what the shell's handlers take besides the command and {@link Effects} */
    public void run(Scenario<?, ?, E> scenario, Object... resources) {
        var sent = new ArrayList<Effect>();
        Effects effects = sent::addAll;
        var injected = new ArrayList<Object>(List.of(resources));
        injected.add(effects);
        var fixture = new AggregateTestFixture<>(type);
        fixture.registerRepository(
                LedgerRepository.of(type, evolution, shell, readerOf(fixture.getEventStore()), fixture.getEventStore())
                        .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                                new SimpleResourceParameterResolverFactory(injected),
                                ClasspathParameterResolverFactory.forClass(type)))
                        .build());
        injected.forEach(fixture::registerInjectableResource);
        fixture.registerCommandTargetResolver(new StreamTarget());
        ResultValidator<A> result = fixture.given(scenario.given()).when(scenario.command());
        switch (scenario.expected()) {
            case Decision.Accepted<E> accepted -> {
                result.expectSuccessfulHandlerExecution()
                        .expectEvents(accepted.events().toArray());
                assertThat(sent).isEqualTo(accepted.effects());
            }
            case Decision.Rejected<E> rejected -> {
                result.expectNoEvents()
                        .expectException(matches(exception -> exception instanceof CommandRejected refused
                                && refused.rejection().equals(rejected.rejection())));
                assertThat(sent).isEmpty();
            }
        }
    }

    private static InMemoryLedger readerOf(EventStore store) {
        return new InMemoryLedger(streamId -> {
            try {
                return store.readEvents(streamId)
                        .asStream()
                        .map(DomainEventMessage::getPayload)
                        .map(LedgerEvent.class::cast)
                        .toList();
            } catch (AggregateNotFoundException nothingHappenedYet) {
                return List.of();
            }
        });
    }
}
