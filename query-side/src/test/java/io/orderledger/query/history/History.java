package io.orderledger.query.history;

import io.orderledger.events.EventMetadata;
import io.orderledger.events.LedgerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A ledger in memory: gives events their position, their sequence in the stream and their time. */
public final class History {
    private static final Instant START = Instant.parse("2024-06-01T01:00:00.123456Z");

    private final List<Recorded> events = new ArrayList<>();
    private final Map<String, Long> lengths = new HashMap<>();

    public Recorded add(String streamId, LedgerEvent event) {
        return add(streamId, event, Map.of(EventMetadata.ACTOR, "user-1"));
    }

    public Recorded add(String streamId, LedgerEvent event, Map<String, String> metadata) {
        long position = events.size() + 1L;
        long length = lengths.merge(streamId, 1L, Long::sum);
        Recorded recorded = new Recorded(
                position, streamId, length - 1, new UUID(0x7000L, position).toString(), now(), metadata, event);
        events.add(recorded);
        return recorded;
    }

    /** The time at which the next event is recorded; a quarter of an hour passes between two. */
    public Instant now() {
        return START.plus(Duration.ofMinutes(15L * events.size()));
    }

    public List<Recorded> events() {
        return List.copyOf(events);
    }
}
