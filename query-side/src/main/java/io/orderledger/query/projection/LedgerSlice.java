package io.orderledger.query.projection;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Events that follow each other in the ledger; their payloads are decoded when somebody asks for them.
 *
 * @param end the last position; where the slice begins when it is empty
 */
record LedgerSlice(List<TrackedEventMessage<?>> events, long end) {
    LedgerSlice {
        events = List.copyOf(events);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }
}
