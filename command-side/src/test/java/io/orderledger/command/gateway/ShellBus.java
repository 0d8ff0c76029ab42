package io.orderledger.command.gateway;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.events.LedgerEvent;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;

/** Several shells on one bus with the real nested effects, over streams in memory. */
public final class ShellBus {
    private final List<List<Object>> appends = new ArrayList<>();
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final CommandGateway gateway;
    private final AggregateRegistrar registrar;

    /** @param resources what the shells' handlers take besides the command and {@link Effects} */
    public ShellBus(Object... resources) {
        var bus = SimpleCommandBus.builder().build();
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        EventStore store =
                EmbeddedEventStore.builder().storageEngine(new Recording()).build();
        var injected = new ArrayList<Object>(List.of(resources));
        injected.add(new NestedEffects(gateway));
        registrar = new AggregateRegistrar(
                bus,
                MultiParameterResolverFactory.ordered(
                        new SimpleResourceParameterResolverFactory(injected),
                        ClasspathParameterResolverFactory.forClass(ShellBus.class)),
                new InMemoryLedger(streamId -> events(store, streamId)),
                store);
    }

    public AggregateRegistrar registrar() {
        return registrar;
    }

    public void given(String streamId, List<? extends LedgerEvent> events) {
        var messages = new ArrayList<GenericDomainEventMessage<?>>();
        for (LedgerEvent event : events) {
            messages.add(new GenericDomainEventMessage<>("given", streamId, messages.size(), event));
        }
        engine.appendEvents(messages);
    }

    /** @throws CommandRejected when the command or one of its effects is refused */
    public void send(LedgerCommand command) {
        gateway.sendAndWait(command);
    }

    /** What the ledger was handed since the beginning, one list a call. */
    public List<List<Object>> appends() {
        return List.copyOf(appends);
    }

    private static List<LedgerEvent> events(EventStore store, String streamId) {
        return store.readEvents(streamId)
                .asStream()
                .map(message -> (LedgerEvent) message.getPayload())
                .toList();
    }

    private final class Recording extends InMemoryEventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            appends.add(events.stream().<Object>map(Message::getPayload).toList());
            engine.appendEvents(events);
        }

        @Override
        public DomainEventStream readEvents(String streamId, long firstSequence) {
            return engine.readEvents(streamId, firstSequence);
        }
    }
}
