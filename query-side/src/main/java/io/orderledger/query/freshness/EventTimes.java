package io.orderledger.query.freshness;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** When the events at some positions were recorded. The few positions that reads ask for are remembered. */
final class EventTimes {
    private static final int REMEMBERED = 64;

    private final StreamableMessageSource<TrackedEventMessage<?>> ledger;
    private final Map<Long, Instant> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    EventTimes(StreamableMessageSource<TrackedEventMessage<?>> ledger) {
        this.ledger = ledger;
    }

    /** Empty when this process has not yet seen that there is such an event. */
    Optional<Instant> recordedAt(long position) {
        synchronized (known) {
            Instant time = known.get(position);
            if (time != null) {
                return Optional.of(time);
            }
        }
        Optional<Instant> read = read(position);
        read.ifPresent(time -> {
            synchronized (known) {
                known.put(position, time);
            }
        });
        return read;
    }

    private Optional<Instant> read(long position) {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                ledger.openStream(new GlobalSequenceTrackingToken(position - 1))) {
            return stream.peek().map(EventMessage::getTimestamp);
        }
    }
}
