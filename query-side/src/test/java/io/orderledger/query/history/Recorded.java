package io.orderledger.query.history;

import io.orderledger.events.LedgerEvent;
import java.time.Instant;
import java.util.Map;

/** An event as the ledger has it. */
public record Recorded(
        long position,
        String streamId,
        long sequence,
        String eventId,
        Instant at,
        Map<String, String> metadata,
        LedgerEvent event) {}
