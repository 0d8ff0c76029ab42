package io.orderledger.ledger;

import java.util.List;

/**
 * Some of the events that somebody examines.
 *
 * @param examinedTo the last position that was looked at: what matches up to there is in the page
 */
public record AuditPage(List<AuditedEvent> events, long examinedTo) {
    public AuditPage {
        events = List.copyOf(events);
    }
}
