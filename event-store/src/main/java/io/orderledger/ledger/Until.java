package io.orderledger.ledger;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** How far a stream is folded: the last event that still counts. */
public sealed interface Until {

    /** Everything up to a ledger position, that one included. */
    record Position(long position) implements Until {}

    /** Everything recorded at this instant or before. */
    record Time(Instant instant) implements Until {}

    /** The stream's first events, as many as this. */
    record Version(long version) implements Until {}

    /** Whether an event still counts. */
    default boolean includes(DomainEventMessage<?> event) {
        return switch (this) {
            case Position(long position) ->
                LedgerStorageEngine.positionOf(((TrackedEventMessage<?>) event).trackingToken()) <= position;
            case Time(Instant instant) -> !event.getTimestamp().isAfter(instant);
            case Version(long version) -> event.getSequenceNumber() < version;
        };
    }
}
