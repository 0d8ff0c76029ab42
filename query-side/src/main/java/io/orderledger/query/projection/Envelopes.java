package io.orderledger.query.projection;

import io.orderledger.events.EventMetadata;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** Reads an event's envelope from Axon's message. */
final class Envelopes {
    private static final String NOBODY = "anonymous";

    private Envelopes() {}

    static EventEnvelope of(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> ofStream)) {
            throw new UnknownEvent(message);
        }
        String actor = text(message.getMetaData(), EventMetadata.ACTOR, NOBODY);
        String name = text(message.getMetaData(), EventMetadata.ACTOR_NAME, actor);
        return new EventEnvelope(
                positionOf(message),
                message.getIdentifier(),
                ofStream.getAggregateIdentifier(),
                ofStream.getSequenceNumber() + 1,
                message.getTimestamp(),
                actor,
                text(message.getMetaData(), EventMetadata.OPERATOR_ALIAS, name));
    }

    static long positionOf(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null) {
            return tracked.trackingToken()
                    .position()
                    .orElseThrow(() -> new IllegalStateException("The ledger's tokens have a position"));
        }
        throw new IllegalStateException("Event " + message.getIdentifier() + " comes without a position");
    }

    private static String text(MetaData metadata, String key, String otherwise) {
        return metadata.get(key) instanceof String value && !value.isBlank() ? value : otherwise;
    }
}
