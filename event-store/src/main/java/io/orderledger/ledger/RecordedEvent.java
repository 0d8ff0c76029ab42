package io.orderledger.ledger;

import io.orderledger.events.LedgerEvent;
import java.time.Instant;
import java.util.Map;

/**
 * An event as the ledger holds it.
 *
 * @param eventId names it in the ledger and in what is made of it
 * @param version of its stream, with this event in it
 * @param name the logical name, such as {@code order.placed}
 * @param metadata who did it, and by which request; keys as in {@link io.orderledger.events.EventMetadata}
 */
public record RecordedEvent(
        long position,
        String eventId,
        long version,
        Instant recordedAt,
        String name,
        LedgerEvent event,
        Map<String, String> metadata) {}
