package io.orderledger.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that somebody has decided not to take in. It stays in the ledger, and this stays for ever. */
public record SkippedLetter(
        String id,
        int generation,
        String eventId,
        String eventType,
        String streamId,
        long version,
        long position,
        Instant recordedAt,
        @Nullable String cause,
        String reason,
        String skippedBy,
        Instant skippedAt) {}
