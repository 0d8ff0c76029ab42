package io.orderledger.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderledger.events.LedgerEvent;
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

    private final Cache<String, Entry<?, ?>> states;
    private final AtomicLongArray growths = new AtomicLongArray(STRIPES);

    StateCache(int size) {
        this.states = Caffeine.newBuilder().maximumSize(size).build();
    }

    private record Entry<S, E extends LedgerEvent>(Evolution<S, E> evolution, Folded<S> folded) {

        @Nullable
        Entry<S, E> with(TrackedEventMessage<?> message) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            if (event.getSequenceNumber() < folded.version()) return this;
            if (event.getSequenceNumber() > folded.version()) return null;
            return new Entry<>(evolution, folded.with(event, evolution));
        }
    }

    /** What is known of a stream; null when nothing is. A state is only taken with the very evolution that made it. */
    @SuppressWarnings("unchecked")
    <S, E extends LedgerEvent> @Nullable Folded<S> get(String streamId, Evolution<S, E> evolution) {
        Entry<?, ?> entry = states.getIfPresent(streamId);
        return entry != null && entry.evolution().equals(evolution) ? (Folded<S>) entry.folded() : null;
    }

    /** To be asked before a state is read, and given back with it. */
    long growthOf(String streamId) {
        return growths.get(stripe(streamId));
    }

    /** Keeps a state that was read, unless its stream may have grown since that began. */
    <S, E extends LedgerEvent> void keep(String streamId, Evolution<S, E> evolution, Folded<S> folded, long growth) {
        states.asMap().compute(streamId, (id, known) -> {
            if (growthOf(id) != growth) return known;
            boolean isLater = known != null
                    && known.evolution().equals(evolution)
                    && known.folded().version() >= folded.version();
            return isLater ? known : new Entry<>(evolution, folded);
        });
    }

    /** An event has been committed. */
    void take(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) return;
        String streamId = event.getAggregateIdentifier();
        growths.incrementAndGet(stripe(streamId));
        try {
            states.asMap().computeIfPresent(streamId, (id, entry) -> entry.with(message));
        } catch (RuntimeException unfoldable) {
            // Whoever folds the stream meets the same failure and answers for it.
            states.invalidate(streamId);
            log.warn("Stream {} could not be folded on", streamId, unfoldable);
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
