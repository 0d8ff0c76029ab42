package io.orderledger.query.history;

import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.Personal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A history as the ledger gives it once the keys of everybody who was erased are destroyed. */
public final class Erasure {
    private Erasure() {}

    public static List<Recorded> readAgain(List<Recorded> history) {
        Set<String> erased = new HashSet<>();
        for (Recorded recorded : history) {
            if (recorded.event() instanceof CustomerErased event) erased.add(event.customerId());
        }
        return history.stream()
                .map(recorded -> new Recorded(
                        recorded.position(),
                        recorded.streamId(),
                        recorded.sequence(),
                        recorded.eventId(),
                        recorded.at(),
                        recorded.metadata(),
                        readAgain(recorded.event(), erased)))
                .toList();
    }

    private static LedgerEvent readAgain(LedgerEvent event, Set<String> erased) {
        return switch (event) {
            case CustomerCreated e
            when erased.contains(e.customerId()) ->
                new CustomerCreated(e.customerId(), Personal.ERASED, null, null, null);
            case CustomerChanged e
            when erased.contains(e.customerId()) ->
                new CustomerChanged(e.customerId(), Personal.ERASED, null, null, null);
            case CustomerRestored e when erased.contains(e.customerId()) -> new CustomerRestored(e.customerId(), null);
            case OrderPlaced e
            when erased.contains(e.customerId()) ->
                new OrderPlaced(
                        e.orderId(),
                        e.orderNumber(),
                        e.placedAt(),
                        e.placedBy(),
                        e.status(),
                        e.customerId(),
                        Personal.ERASED,
                        null,
                        null,
                        e.lines(),
                        e.totals(),
                        e.remark());
            case StopAdded e
            when erased.contains(e.customerId()) ->
                new StopAdded(
                        e.deliveryId(),
                        e.orderId(),
                        e.orderNumber(),
                        e.stop(),
                        e.slipNumber(),
                        e.customerId(),
                        Personal.ERASED,
                        null,
                        null,
                        e.lines(),
                        e.totals());
            default -> event;
        };
    }
}
