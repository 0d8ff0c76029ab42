package io.orderledger.ledger;

import io.orderledger.events.LedgerEvent;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;

/**
 * Loads aggregates from the folded state of their stream instead of replaying it. Locks, versions and the unit of work
 * are Axon's own.
 *
 * @param <A> the aggregate: a shell around the state
 * @param <S> the state
 * @param <E> the stream's events
 */
public final class LedgerRepository<A, S, E extends LedgerEvent> extends EventSourcingRepository<A> {
    private final Evolution<S, E> evolution;
    private final BiFunction<String, S, A> shell;
    private final LedgerReader reader;

    private LedgerRepository(Builder<A, S, E> builder) {
        super(builder);
        this.evolution = builder.evolution;
        this.shell = builder.shell;
        this.reader = builder.reader;
    }

    /**
     * Builds a repository.
     *
     * @param shell makes an aggregate from its stream's id and folded state
     */
    public static <A, S, E extends LedgerEvent> Builder<A, S, E> of(
            Class<A> type,
            Evolution<S, E> evolution,
            BiFunction<String, S, A> shell,
            LedgerReader reader,
            EventStore store) {
        return new Builder<>(type, evolution, shell, reader, store);
    }

    /**
     * One message takes the place of the stream: the aggregate itself, at the stream's version, as a snapshot would. A
     * stream that does not exist gives the aggregate in its initial state: that a command finds nothing is for the
     * decider to judge.
     */
    @Override
    protected DomainEventStream readEvents(String streamId) {
        Folded<S> folded = reader.state(streamId, evolution);
        A aggregate = shell.apply(streamId, folded.state());
        return DomainEventStream.of(
                new GenericDomainEventMessage<>(aggregateModel().type(), streamId, folded.version() - 1, aggregate));
    }

    /**
     * Refuses at once. Axon would wait until the unit of work prepares to commit, to give conflict resolvers a chance;
     * there are none.
     */
    @Override
    protected void validateOnLoad(Aggregate<A> aggregate, @Nullable Long expectedVersion) {
        if (expectedVersion != null && !expectedVersion.equals(aggregate.version())) {
            throw new ConflictingAggregateVersionException(
                    aggregate.identifierAsString(), expectedVersion, aggregate.version());
        }
    }

    /** Takes Axon's settings too, such as how parameters of command handlers are resolved. */
    public static final class Builder<A, S, E extends LedgerEvent> extends EventSourcingRepository.Builder<A> {
        private final Evolution<S, E> evolution;
        private final BiFunction<String, S, A> shell;
        private final LedgerReader reader;

        private Builder(
                Class<A> type,
                Evolution<S, E> evolution,
                BiFunction<String, S, A> shell,
                LedgerReader reader,
                EventStore store) {
            super(type);
            this.evolution = evolution;
            this.shell = shell;
            this.reader = reader;
            eventStore(store);
            aggregateFactory(new ShellFactory<>(type));
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as in the method it overrides
        public <R extends EventSourcingRepository<A>> R build() {
            return (R) new LedgerRepository<>(this);
        }
    }
}
