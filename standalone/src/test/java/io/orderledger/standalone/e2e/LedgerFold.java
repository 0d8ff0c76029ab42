package io.orderledger.standalone.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.ConfigEvent;
import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.UserEvent;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.standalone.RunningLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** All events of a ledger, one after the other, in memory: no table, no statement, nothing of the projections. */
final class LedgerFold {
    private static final ZoneId BUSINESS_TIMEZONE = ZoneId.of("Asia/Shanghai");

    final Map<String, SoldByEvents> orders = new LinkedHashMap<>();
    final Map<String, DrivenByEvents> runs = new LinkedHashMap<>();
    /** Of products, customers and employees, as they are called now. */
    final Map<String, String> names = new HashMap<>();

    final Map<String, String> units = new HashMap<>();

    private LedgerFold() {}

    static LedgerFold of(RunningLedger ledger) throws InterruptedException {
        var fold = new LedgerFold();
        long head = ledger.bean(LedgerReader.class).headPosition();
        try (var stream = ledger.bean(EventStore.class).openStream(null)) {
            for (long read = 0; read < head; ) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                read = message.trackingToken().position().orElseThrow();
                fold.take((LedgerEvent) message.getPayload(), message.getTimestamp());
            }
        }
        assertThat(fold.orders).isNotEmpty();
        return fold;
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, BUSINESS_TIMEZONE);
    }

    private void take(LedgerEvent event, Instant recordedAt) {
        switch (event) {
            case OrderPlaced e -> orders.put(e.orderId(), new SoldByEvents(e));
            case OrderEvent e -> requireNonNull(orders.get(e.orderId())).take(e, recordedAt);
            case DeliveryPlanned e -> runs.put(e.deliveryId(), new DrivenByEvents(e));
            case DeliveryEvent e -> requireNonNull(runs.get(e.deliveryId())).take(e);
            case ProductCreated e -> product(e.productId(), e.name(), e.unit());
            case ProductChanged e -> product(e.productId(), e.name(), e.unit());
            case CustomerCreated e -> names.put(e.customerId(), e.name());
            case CustomerChanged e -> names.put(e.customerId(), e.name());
            case EmployeeCreated e -> names.put(e.employeeId(), e.name());
            case EmployeeChanged e -> names.put(e.employeeId(), e.name());
            // No statistic tells these.
            case ProductEvent _, CustomerEvent _, EmployeeEvent _, PriceEvent _, ConfigEvent _, UserEvent _ -> {}
        }
    }

    private void product(String id, String name, String unit) {
        names.put(id, name);
        units.put(id, unit);
    }
}
