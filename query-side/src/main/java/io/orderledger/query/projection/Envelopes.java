package io.orderledger.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads an event's envelope from Axon's message. */
final class Envelopes {
    private Envelopes() {}

    static EventEnvelope of(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> ofStream)) {
            throw new UnknownEvent(message);
        }
        return new EventEnvelope(
                positionOf(message),
                message.getIdentifier(),
                ofStream.getAggregateIdentifier(),
                ofStream.getSequenceNumber() + 1,
                message.getTimestamp(),
                Operators.actor(message.getMetaData()),
                Operators.shown(message.getMetaData()));
    }

    static long positionOf(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null) {
            return tracked.trackingToken()
                    .position()
                    .orElseThrow(() -> new IllegalStateException("The ledger's tokens have a position"));
        }
        throw new IllegalStateException("Event " + message.getIdentifier() + " comes without a position");
    }
}
