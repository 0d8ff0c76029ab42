package io.orderledger.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderledger.events.LedgerEvent;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps folded states in memory and asks the ledger, on every call, for what came after: one SELECT that mostly finds
 * nothing. So a state is never stale, whoever appended.
 */
final class CachedLedgerReader implements LedgerReader {
    private final LedgerStorageEngine engine;
    private final LedgerTables tables;
    private final Cache<String, Cached<?, ?>> states;

    CachedLedgerReader(LedgerStorageEngine engine, LedgerTables tables, int cachedStates) {
        this.engine = engine;
        this.tables = tables;
        this.states = Caffeine.newBuilder().maximumSize(cachedStates).build();
    }

    private record Cached<S, E extends LedgerEvent>(Evolution<S, E> evolution, Folded<S> folded) {}

    @Override
    public <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution) {
        Folded<S> known = known(streamId, evolution);
        Folded<S> current = foldOn(known, streamId, evolution);
        if (current.version() > known.version()) remember(streamId, new Cached<>(evolution, current));
        return current;
    }

    @Override
    public long headPosition() {
        return tables.head();
    }

    @SuppressWarnings("unchecked") // a state is only taken with the very evolution that made it
    private <S, E extends LedgerEvent> Folded<S> known(String streamId, Evolution<S, E> evolution) {
        Cached<?, ?> cached = states.getIfPresent(streamId);
        if (cached != null && cached.evolution().equals(evolution)) return (Folded<S>) cached.folded();
        return new Folded<>(evolution.initial(), 0, 0, Instant.EPOCH, Instant.EPOCH);
    }

    /** Two callers may fold at the same time; the later state stays. */
    private void remember(String streamId, Cached<?, ?> folded) {
        states.asMap().merge(streamId, folded, CachedLedgerReader::later);
    }

    private static Cached<?, ?> later(Cached<?, ?> one, Cached<?, ?> other) {
        boolean keep = one.evolution().equals(other.evolution())
                && one.folded().version() > other.folded().version();
        return keep ? one : other;
    }

    private <S, E extends LedgerEvent> Folded<S> foldOn(Folded<S> known, String streamId, Evolution<S, E> evolution) {
        DomainEventStream newer = engine.readEvents(streamId, known.version());
        if (!known.exists()
                && newer.hasNext()
                && !evolution.eventType().isInstance(newer.peek().getPayload())) {
            // The id names a stream of another kind; of this kind there is none.
            return known;
        }
        Folded<S> folded = known;
        while (newer.hasNext()) folded = with(folded, newer.next(), evolution);
        @Nullable Long lastSequence = newer.getLastSequenceNumber();
        if (lastSequence == null || lastSequence < folded.version()) return folded;
        // An upcaster left nothing of the last events; they still count.
        return new Folded<>(
                folded.state(), lastSequence + 1, folded.position(), folded.createdAt(), folded.updatedAt());
    }

    private static <S, E extends LedgerEvent> Folded<S> with(
            Folded<S> before, DomainEventMessage<?> message, Evolution<S, E> evolution) {
        Object event = message.getPayload();
        if (!evolution.eventType().isInstance(event)) {
            throw new IllegalStateException("Stream %s holds a %s, not only %s"
                    .formatted(
                            message.getAggregateIdentifier(),
                            message.getPayloadType().getSimpleName(),
                            evolution.eventType().getSimpleName()));
        }
        long position = LedgerStorageEngine.positionOf(((TrackedEventMessage<?>) message).trackingToken());
        Instant recordedAt = message.getTimestamp();
        return new Folded<>(
                evolution.evolve().apply(before.state(), evolution.eventType().cast(event)),
                message.getSequenceNumber() + 1,
                position,
                before.exists() ? before.createdAt() : recordedAt,
                recordedAt);
    }
}
