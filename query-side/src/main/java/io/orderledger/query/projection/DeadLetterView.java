package io.orderledger.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event that a projection could not take in, or that waits behind one.
 *
 * @param version how many events the stream has with this one
 * @param cause what went wrong; absent for one that only waits
 * @param payload the event as it is stored, personal data hidden; absent in lists
 */
public record DeadLetterView(
        String id,
        int generation,
        String eventId,
        String eventType,
        String streamId,
        long version,
        long position,
        Instant recordedAt,
        Instant enqueuedAt,
        @Nullable Instant lastTriedAt,
        @Nullable String cause,
        @Nullable JsonNode payload) {}
