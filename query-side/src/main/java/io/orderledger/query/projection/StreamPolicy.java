package io.orderledger.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/** Events of one stream are handled in order: the stream's id, the same text after every restart, decides the segment. */
final class StreamPolicy implements SequencingPolicy<EventMessage<?>> {
    static final StreamPolicy INSTANCE = new StreamPolicy();

    private StreamPolicy() {}

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        return streamOf(event);
    }

    static String streamOf(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> ofStream) {
            return ofStream.getAggregateIdentifier();
        }
        throw new UnknownEvent(event);
    }
}
