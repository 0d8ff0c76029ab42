package io.orderledger.ledger;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the ledger, in the two shapes Axon reads events in: of a stream, and of the whole. */
record StoredEvent(
        long position,
        String streamId,
        long sequence,
        String streamType,
        String eventId,
        Instant recordedAt,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metadata)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    static SerializedObject<byte[]> payload(byte[] bytes, String eventType, String revision) {
        return new SimpleSerializedObject<>(bytes, byte[].class, eventType, revision);
    }

    /** Metadata is always a {@link MetaData}: its type is not stored. */
    static SerializedObject<byte[]> metadata(byte[] bytes) {
        return new SerializedMetaData<>(bytes, byte[].class);
    }

    long bytes() {
        return (long) payload.getData().length + metadata.getData().length;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metadata;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }

    @Override
    public String getType() {
        return streamType;
    }

    @Override
    public String getAggregateIdentifier() {
        return streamId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }
}
