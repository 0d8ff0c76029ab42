package io.orderledger.ledger;

import io.orderledger.ledger.SideRow.Claim;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is written in one transaction, or not at all.
 *
 * @param events at least one, in the order of their positions
 * @param sideRows what goes with them, in the order of the events
 */
record AppendUnit(List<NewEvent> events, List<SideRow> sideRows) {

    String firstEventId() {
        return events.getFirst().eventId();
    }

    Set<Claim> claims() {
        return sideRows.stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }
}
