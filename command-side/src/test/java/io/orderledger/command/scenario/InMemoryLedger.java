package io.orderledger.command.scenario;

import io.orderledger.events.LedgerEvent;
import io.orderledger.ledger.Evolution;
import io.orderledger.ledger.Folded;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.RecordedEvent;
import io.orderledger.ledger.Until;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A ledger to read from; streams that it does not know are empty. */
public final class InMemoryLedger implements LedgerReader {
    private final Function<String, ? extends List<? extends LedgerEvent>> streams;

    public InMemoryLedger(Function<String, ? extends List<? extends LedgerEvent>> streams) {
        this.streams = streams;
    }

    /** A ledger that holds nothing but these streams. */
    public static InMemoryLedger of(Map<String, List<? extends LedgerEvent>> streams) {
        return new InMemoryLedger(streamId -> streams.getOrDefault(streamId, List.of()));
    }

    @Override
    public <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution) {
        S state = evolution.initial();
        List<? extends LedgerEvent> events = streams.apply(streamId);
        for (LedgerEvent event : events) {
            state = evolution.evolve().apply(state, evolution.eventType().cast(event));
        }
        return new Folded<>(state, events.size(), 0, Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution, Until until) {
        throw new UnsupportedOperationException("Scenarios decide on the present");
    }

    @Override
    public List<RecordedEvent> eventsSince(String streamId, long version, int limit) {
        throw new UnsupportedOperationException("Scenarios decide on states");
    }

    @Override
    public <R extends @Nullable Object> R current(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public long headPosition() {
        return 0;
    }
}
