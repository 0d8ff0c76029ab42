package io.orderledger.query.projection;

import org.axonframework.eventhandling.EventMessage;

/**
 * The ledger holds an event that this program does not know: an older program reads a newer ledger. The processor stops
 * there until a program that knows the event takes over; passing it by would lose it for good.
 */
final class UnknownEvent extends RuntimeException {
    UnknownEvent(EventMessage<?> message, Throwable cause) {
        super("Event " + message.getIdentifier() + " has a type that this program does not know", cause);
    }

    UnknownEvent(EventMessage<?> message) {
        super("Event " + message.getIdentifier() + " is not a ledger event: "
                + message.getPayloadType().getName());
    }
}
