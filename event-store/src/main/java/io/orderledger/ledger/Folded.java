package io.orderledger.ledger;

import io.orderledger.events.LedgerEvent;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A stream folded to a state.
 *
 * @param version how many events the state has seen; 0 means that the stream does not exist
 * @param position ledger position of the last of them; 0 when there is none
 * @param createdAt when the first event was recorded; {@link Instant#EPOCH} when there is none
 * @param updatedAt when the last event was recorded; {@link Instant#EPOCH} when there is none
 */
public record Folded<S>(S state, long version, long position, Instant createdAt, Instant updatedAt) {

    /** Before the first event. */
    public static <S> Folded<S> initial(Evolution<S, ?> evolution) {
        return new Folded<>(evolution.initial(), 0, 0, Instant.EPOCH, Instant.EPOCH);
    }

    public boolean exists() {
        return version > 0;
    }

    /** The state after one more event, which comes with its position. */
    <E extends LedgerEvent> Folded<S> with(DomainEventMessage<?> message, Evolution<S, E> evolution) {
        Object event = message.getPayload();
        if (!evolution.eventType().isInstance(event)) {
            throw new IllegalStateException("Stream %s holds a %s, not only %s"
                    .formatted(
                            message.getAggregateIdentifier(),
                            message.getPayloadType().getSimpleName(),
                            evolution.eventType().getSimpleName()));
        }
        Instant recordedAt = message.getTimestamp();
        return new Folded<>(
                evolution.evolve().apply(state, evolution.eventType().cast(event)),
                message.getSequenceNumber() + 1,
                LedgerStorageEngine.positionOf(((TrackedEventMessage<?>) message).trackingToken()),
                exists() ? createdAt : recordedAt,
                recordedAt);
    }
}
