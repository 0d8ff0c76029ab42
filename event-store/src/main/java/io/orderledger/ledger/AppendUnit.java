package io.orderledger.ledger;

import io.orderledger.ledger.SideRow.Claim;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is written in one transaction, or not at all.
 *
 * @param events in the order of their positions; none only where there is a receipt to write
 * @param sideRows what goes with them, in the order of the events
 * @param receipt what the sender's idempotency key will stand for; null when it gave none
 */
record AppendUnit(
        List<NewEvent> events,
        List<SideRow> sideRows,
        @Nullable ReceiptRequest receipt) {

    AppendUnit {
        if (events.isEmpty() && receipt == null) throw new IllegalArgumentException("A unit that writes nothing");
    }

    long bytes() {
        return events.stream().mapToLong(NewEvent::bytes).sum();
    }

    Set<Claim> claims() {
        return sideRows.stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }
}
