package io.orderledger.ledger;

import io.orderledger.events.EventCatalogue;
import io.orderledger.events.LedgerEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

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
        Map<String, String> metadata) {

    /** The message must come with its position. */
    static RecordedEvent of(DomainEventMessage<?> message) {
        LedgerEvent event = (LedgerEvent) message.getPayload();
        Map<String, String> metadata = new LinkedHashMap<>();
        message.getMetaData().forEach((key, value) -> metadata.put(key, (String) value));
        return new RecordedEvent(
                LedgerStorageEngine.positionOf(((TrackedEventMessage<?>) message).trackingToken()),
                message.getIdentifier(),
                message.getSequenceNumber() + 1,
                message.getTimestamp(),
                EventCatalogue.byJavaType(event.getClass()).orElseThrow().name(),
                event,
                Map.copyOf(metadata));
    }
}
