package io.orderledger.command.scenario;

import io.orderledger.events.LedgerEvent;
import io.orderledger.ledger.Evolution;
import io.orderledger.ledger.Folded;
import io.orderledger.ledger.LedgerReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
    public long headPosition() {
        return 0;
    }
}
