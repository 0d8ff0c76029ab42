package io.orderledger.ledger;

import static java.time.temporal.ChronoUnit.MICROS;

import io.orderledger.events.EventCatalogue;
import io.orderledger.events.EventType;
import io.orderledger.events.LedgerEvent;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/** An event on its way into the ledger: serialised and digested, without a position yet. */
final class NewEvent {
    private final DomainEventMessage<?> message;
    private final EventType type;
    private final Instant recordedAt;
    private final byte[] payload;
    private final byte[] metadata;
    private final byte[] payloadDigest;
    private final byte[] metadataDigest;

    private NewEvent(DomainEventMessage<?> message, EventType type, Serializer serializer, UnaryOperator<byte[]> salt) {
        this.message = message;
        this.type = type;
        this.recordedAt = message.getTimestamp().truncatedTo(MICROS);
        this.payload =
                salt.apply(message.serializePayload(serializer, byte[].class).getData());
        this.metadata = message.serializeMetaData(serializer, byte[].class).getData();
        this.payloadDigest = LeafHash.sha256(payload);
        this.metadataDigest = LeafHash.sha256(metadata);
    }

    /** @throws IllegalArgumentException when the ledger cannot hold the event: it takes events of a stream only */
    static NewEvent of(EventMessage<?> message, Serializer serializer) {
        return of(message, serializer, PayloadSalt::addedTo);
    }

    /** @param salt makes the stored payload of the serialised one */
    static NewEvent of(EventMessage<?> message, Serializer serializer, UnaryOperator<byte[]> salt) {
        if (!(message instanceof DomainEventMessage<?> event) || event.getAggregateIdentifier() == null) {
            throw new IllegalArgumentException("The ledger takes events of a stream only, not a loose "
                    + message.getPayloadType().getName());
        }
        EventType type = EventCatalogue.byJavaType(event.getPayloadType())
                .orElseThrow(() -> new IllegalArgumentException(
                        event.getPayloadType().getName() + " is not in the event catalogue"));
        if (!StreamNames.isName(event.getAggregateIdentifier())) {
            throw new IllegalArgumentException("A stream is named by 1 to %d ASCII characters without commas, not '%s'"
                    .formatted(StreamNames.MAX_LENGTH, event.getAggregateIdentifier()));
        }
        requireStrings(event.getMetaData());
        return new NewEvent(event, type, serializer, salt);
    }

    private static void requireStrings(MetaData metadata) {
        for (Map.Entry<String, Object> entry : metadata.entrySet()) {
            if (!(entry.getValue() instanceof String)) {
                throw new IllegalArgumentException(
                        "The ledger keeps metadata as text, but '%s' of an event is not".formatted(entry.getKey()));
            }
        }
    }

    /** The event as readers of the ledger get it, without the bytes. */
    TrackedEventMessage<?> at(long position) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                type.streamType(),
                streamId(),
                sequence(),
                new GenericMessage<>(eventId(), message.getPayload(), message.getMetaData()),
                () -> recordedAt);
    }

    int bytes() {
        return payload.length + metadata.length;
    }

    LedgerEvent event() {
        return (LedgerEvent) message.getPayload();
    }

    String streamId() {
        return message.getAggregateIdentifier();
    }

    long sequence() {
        return message.getSequenceNumber();
    }

    String streamType() {
        return type.streamType();
    }

    String eventId() {
        return message.getIdentifier();
    }

    String eventType() {
        return type.name();
    }

    String revision() {
        return type.revision();
    }

    Instant recordedAt() {
        return recordedAt;
    }

    byte[] payload() {
        return payload;
    }

    byte[] metadata() {
        return metadata;
    }

    byte[] payloadDigest() {
        return payloadDigest;
    }

    byte[] metadataDigest() {
        return metadataDigest;
    }
}
