package io.orderledger.query.projection;

import java.time.Instant;

/**
 * What the ledger knows of an event besides its content. All components are parameters of every statement.
 *
 * @param position ledger position
 * @param version how many events the stream has with this one
 * @param operator who is shown as having done it: the name the caller gave, else the actor's, else their id
 */
public record EventEnvelope(
        long position,
        String eventId,
        String streamId,
        long version,
        Instant recordedAt,
        String actor,
        String operator) {}
