package io.orderledger.command.gateway;

import io.orderledger.events.EventMetadata;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;

/**
 * What happened while a caller looked at an older version: enough to decide whether to go on, without amounts, which
 * not everybody may see.
 *
 * @param missed the first events after the expected version; empty when the caller was ahead
 */
record MissedEvents(long currentVersion, long expectedVersion, List<Missed> missed) {
    private static final int MOST = 50;

    /**
     * One event.
     *
     * @param event logical name, such as {@code order.confirmed}
     * @param operator who is shown as the one who did it
     */
    record Missed(
            long version,
            String event,
            Instant at,
            @Nullable String operator) {}

    static MissedEvents read(ConflictingAggregateVersionException conflict, LedgerReader reader) {
        // HTTP counts events, Axon numbers them from 0.
        long current = conflict.getActualVersion() + 1;
        long expected = conflict.getExpectedVersion() + 1;
        List<Missed> missed = expected >= current
                ? List.of()
                : reader.eventsSince(String.valueOf(conflict.getAggregateIdentifier()), expected, MOST).stream()
                        .map(MissedEvents::missed)
                        .toList();
        return new MissedEvents(current, expected, missed);
    }

    private static Missed missed(RecordedEvent event) {
        String alias = event.metadata().get(EventMetadata.OPERATOR_ALIAS);
        String name = event.metadata()
                .getOrDefault(EventMetadata.ACTOR_NAME, event.metadata().get(EventMetadata.ACTOR));
        String operator = alias == null ? name : alias;
        return new Missed(event.version(), event.name(), event.recordedAt(), operator);
    }
}
