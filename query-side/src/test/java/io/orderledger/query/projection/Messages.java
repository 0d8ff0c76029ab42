package io.orderledger.query.projection;

import io.orderledger.events.EventCatalogue;
import io.orderledger.query.history.Recorded;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;

/** Axon's messages for recorded events. */
public final class Messages {
    private Messages() {}

    public static TrackedEventMessage<?> of(Recorded recorded) {
        String type = EventCatalogue.byJavaType(recorded.event().getClass())
                .orElseThrow()
                .streamType();
        return of(recorded, type, recorded.event());
    }

    /** A message with a payload of the caller's choice. */
    static TrackedEventMessage<?> of(Recorded recorded, String type, Object payload) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(recorded.position()),
                type,
                recorded.streamId(),
                recorded.sequence(),
                new GenericMessage<>(recorded.eventId(), payload, recorded.metadata()),
                recorded::at);
    }
}
