package io.orderledger.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger for those who examine it: each event with everything that is stored beside it. Takes no lock, and
 * needs no index that an append would have to write: it looks at a bounded number of events and says how far it came.
 */
public interface AuditReader {
    /** How many events a page is looked for in at most. */
    int EVENTS_LOOKED_AT = 50_000;

    /**
     * The positions that hold all events recorded between two instants, both included. Positions follow the order of
     * commits, which is not quite that of time: events of other times may lie among them.
     *
     * @param from since the first event when absent
     * @param until up to the last event there is when absent
     */
    AuditSpan span(@Nullable Instant from, @Nullable Instant until);

    /**
     * The first matching events of a span, in the order of positions. An empty page says nothing but that there are none
     * up to {@link AuditPage#examinedTo}.
     */
    AuditPage page(AuditFilter filter, AuditSpan span, int limit);

    /**
     * The next events of a stream, the earliest first.
     *
     * @param version how many events the caller has seen
     */
    List<AuditedEvent> ofStream(String streamId, long version, int limit);
}
