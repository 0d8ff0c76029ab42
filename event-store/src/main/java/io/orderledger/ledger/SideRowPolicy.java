package io.orderledger.ledger;

import io.orderledger.events.LedgerEvent;
import java.util.List;

/** Says which rows beside the ledger an event changes. Pure: the tables can be built again from the events. */
@FunctionalInterface
public interface SideRowPolicy {
    List<SideRow> rowsOf(LedgerEvent event);
}
