package io.orderledger.ledger;

import java.time.Instant;

/**
 * A stream folded to a state.
 *
 * @param version how many events the state has seen; 0 means that the stream does not exist
 * @param position ledger position of the last of them; 0 when there is none
 * @param createdAt when the first event was recorded; {@link Instant#EPOCH} when there is none
 * @param updatedAt when the last event was recorded; {@link Instant#EPOCH} when there is none
 */
public record Folded<S>(S state, long version, long position, Instant createdAt, Instant updatedAt) {

    public boolean exists() {
        return version > 0;
    }
}
