package io.orderledger.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderledger.events.LedgerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folded states in memory, kept level with the ledger by every event that this process hears of. Nobody waits in here:
 * a state that was read from the database while its stream grew is not kept.
 */
final class StateCache {
    private static final Logger log = LoggerFactory.getLogger(StateCache.class);
    private static final int STRIPES = 1024;

    private final Cache<String, Known> states;
    private final AtomicLongArray growths = new AtomicLongArray(STRIPES);

    StateCache(int size) {
        this.states = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** What is in memory of a stream. */
    private sealed interface Known {
        /** The same after one more event; null when one is missing in between. */
        @Nullable
        Known with(DomainEventMessage<?> event);
    }

    private record State<S, E extends LedgerEvent>(Evolution<S, E> evolution, Folded<S> folded) implements Known {
        @Override
        public @Nullable Known with(DomainEventMessage<?> event) {
            if (event.getSequenceNumber() < folded.version()) return this;
            if (event.getSequenceNumber() > folded.version()) return null;
            return new State<>(evolution, folded.with(event, evolution));
        }
    }

    /** A stream that began in this process, and that nobody has asked for yet: all its events. */
    private record Newborn(List<DomainEventMessage<?>> events) implements Known {
        private static final int LONGEST = 16;

        @Override
        public @Nullable Known with(DomainEventMessage<?> event) {
            if (event.getSequenceNumber() < events.size()) return this;
            if (event.getSequenceNumber() > events.size() || events.size() == LONGEST) return null;
            List<DomainEventMessage<?>> more = new ArrayList<>(events);
            more.add(event);
            return new Newborn(more);
        }
    }

    /** What is known of a stream; null when nothing is. A state is only taken with the very evolution that made it. */
    @SuppressWarnings("unchecked")
    <S, E extends LedgerEvent> @Nullable Folded<S> get(String streamId, Evolution<S, E> evolution) {
        return switch (states.getIfPresent(streamId)) {
            case State<?, ?>(var madeBy, var folded) when madeBy.equals(evolution) -> (Folded<S>) folded;
            case Newborn newborn -> folded(streamId, newborn, evolution);
            case null, default -> null;
        };
    }

    private <S, E extends LedgerEvent> @Nullable Folded<S> folded(
            String streamId, Newborn newborn, Evolution<S, E> evolution) {
        if (!evolution.eventType().isInstance(newborn.events().getFirst().getPayload())) return null;
        Folded<S> folded = Folded.initial(evolution);
        for (DomainEventMessage<?> event : newborn.events()) folded = folded.with(event, evolution);
        // Where it has grown meanwhile, whoever asks next folds it again.
        states.asMap().replace(streamId, newborn, new State<>(evolution, folded));
        return folded;
    }

    /** To be asked before a state is read, and given back with it. */
    long growthOf(String streamId) {
        return growths.get(stripe(streamId));
    }

    /** Keeps a state that was read, unless its stream may have grown since that began. */
    <S, E extends LedgerEvent> void keep(String streamId, Evolution<S, E> evolution, Folded<S> folded, long growth) {
        states.asMap().compute(streamId, (id, known) -> {
            if (growthOf(id) != growth) return known;
            boolean isLater = known instanceof State<?, ?>(var madeBy, var kept)
                    && madeBy.equals(evolution)
                    && kept.version() >= folded.version();
            return isLater ? known : new State<>(evolution, folded);
        });
    }

    /** This process has committed an event. */
    void takeOwn(TrackedEventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && event.getSequenceNumber() == 0) {
            growths.incrementAndGet(stripe(event.getAggregateIdentifier()));
            states.asMap()
                    .merge(
                            event.getAggregateIdentifier(),
                            new Newborn(List.of(event)),
                            (known, _) -> with(known, event));
        } else {
            take(message);
        }
    }

    /** Anybody has committed an event. */
    void take(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) return;
        growths.incrementAndGet(stripe(event.getAggregateIdentifier()));
        states.asMap().computeIfPresent(event.getAggregateIdentifier(), (_, known) -> with(known, event));
    }

    private static @Nullable Known with(Known known, DomainEventMessage<?> event) {
        try {
            return known.with(event);
        } catch (RuntimeException unfoldable) {
            // Whoever folds the stream meets the same failure and answers for it.
            log.warn("Stream {} could not be folded on", event.getAggregateIdentifier(), unfoldable);
            return null;
        }
    }

    /** Events may have been missed. */
    void clear() {
        for (int stripe = 0; stripe < STRIPES; stripe++) growths.incrementAndGet(stripe);
        states.invalidateAll();
    }

    private static int stripe(String streamId) {
        return Math.floorMod(streamId.hashCode(), STRIPES);
    }
}
