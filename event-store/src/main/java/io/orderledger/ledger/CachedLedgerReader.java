package io.orderledger.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.events.LedgerEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Folds streams, and keeps what it folded in memory while this process follows the ledger. When it has not heard of the
 * ledger's head for a while it asks the database on every call for what came after, so that no cut connection makes a
 * state stale.
 */
final class CachedLedgerReader implements LedgerReader {
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(500);
    private static final ScopedValue<Boolean> CURRENT = ScopedValue.newInstance();

    private final LedgerStorageEngine engine;
    private final LedgerTables tables;
    private final StateCache states;
    private final LedgerHead head;
    private final AtomicBoolean follows = new AtomicBoolean();
    private final Counter hits;
    private final Counter misses;

    CachedLedgerReader(
            LedgerStorageEngine engine,
            LedgerTables tables,
            StateCache states,
            LedgerHead head,
            MeterRegistry registry) {
        this.engine = engine;
        this.tables = tables;
        this.states = states;
        this.head = head;
        this.hits = reads(registry, "hit");
        this.misses = reads(registry, "miss");
    }

    private static Counter reads(MeterRegistry registry, String result) {
        return Counter.builder("ledger.state.reads")
                .description("States asked for: found in memory, or read from the database")
                .tag("result", result)
                .register(registry);
    }

    @Override
    public <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution) {
        follow();
        @Nullable Folded<S> known = states.get(streamId, evolution);
        boolean mayBeStale = CURRENT.isBound() || !head.isConfirmedWithin(LONGEST_SILENCE);
        if (known != null && !mayBeStale) {
            hits.increment();
            return known;
        }
        misses.increment();
        long growth = states.growthOf(streamId);
        Folded<S> start = known == null ? Folded.initial(evolution) : known;
        Folded<S> current = foldOn(start, streamId, evolution, null);
        states.keep(streamId, evolution, current, growth);
        return current;
    }

    /** What is kept stays level only while the head is asked for; from the first state on it always is. */
    private void follow() {
        if (!follows.get() && follows.compareAndSet(false, true)) head.listen(() -> {});
    }

    @Override
    public <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution, Until until) {
        return foldOn(Folded.initial(evolution), streamId, evolution, until);
    }

    @Override
    public List<RecordedEvent> eventsSince(String streamId, long version, int limit) {
        DomainEventStream events = engine.readEvents(streamId, version);
        List<RecordedEvent> recorded = new ArrayList<>();
        while (events.hasNext() && recorded.size() < limit) recorded.add(RecordedEvent.of(events.next()));
        return recorded;
    }

    @Override
    public <R extends @Nullable Object> R current(Supplier<R> reading) {
        return ScopedValue.where(CURRENT, true).call(reading::get);
    }

    @Override
    public long headPosition() {
        return tables.head();
    }

    private <S, E extends LedgerEvent> Folded<S> foldOn(
            Folded<S> start, String streamId, Evolution<S, E> evolution, @Nullable Until until) {
        DomainEventStream newer = engine.readEvents(streamId, start.version());
        if (!start.exists()
                && newer.hasNext()
                && !evolution.eventType().isInstance(newer.peek().getPayload())) {
            // The id names a stream of another kind; of this kind there is none.
            return start;
        }
        Folded<S> folded = start;
        while (newer.hasNext()) {
            DomainEventMessage<?> next = newer.next();
            if (until != null && !until.includes(next)) return folded;
            folded = folded.with(next, evolution);
        }
        @Nullable Long lastSequence = newer.getLastSequenceNumber();
        if (until != null || lastSequence == null || lastSequence < folded.version()) return folded;
        // An upcaster left nothing of the last events; they still count.
        return new Folded<>(
                folded.state(), lastSequence + 1, folded.position(), folded.createdAt(), folded.updatedAt());
    }
}
