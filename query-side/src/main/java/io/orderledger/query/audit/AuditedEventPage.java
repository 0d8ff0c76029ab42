package io.orderledger.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the events that an audit asks for, in the ledger's order.
 *
 * @param list may be empty, and is not the end while there is a nextCursor
 * @param examinedTo what matches up to this position has been given
 * @param last position at which this reading ends; it is fixed by its first page
 * @param nextCursor where it goes on; absent at its end
 */
record AuditedEventPage(
        List<AuditedEventView> list,
        long examinedTo,
        long last,
        @Nullable String nextCursor) {
    AuditedEventPage {
        list = List.copyOf(list);
    }
}
