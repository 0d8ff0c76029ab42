package io.orderledger.query.projection;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;

/**
 * Events that follow each other in the ledger; their payloads are decoded when somebody asks for them.
 *
 * @param end the last position; where the slice begins when it is empty
 */
record LedgerSlice(List<TrackedEventMessage<?>> events, long end) {
    LedgerSlice {
        events = List.copyOf(events);
    }

    /**
     * Decodes what a projection takes in, on the caller's thread; who asks for a payload later finds it. What cannot be
     * decoded is left for whoever asks.
     */
    LedgerSlice decodedFor(Projection<?> projection) {
        for (TrackedEventMessage<?> event : events) {
            try {
                if (ProjectionInvoker.takes(projection, event.getPayloadType())) {
                    event.getPayload();
                    event.getMetaData();
                }
            } catch (SerializationException e) {
                return this;
            }
        }
        return this;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }
}
