package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.EndToEnd.API;
import static io.orderledger.standalone.e2e.EndToEnd.RUNNING;

import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.Money;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.Quantity;
import io.orderledger.events.StopLine;
import io.orderledger.web.security.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import tools.jackson.databind.JsonNode;

/** A run that is in the ledger with all that happens to one, whatever state its order is in: for reading it. */
final class RecordedRun {
    private static final Instant JUNE = Instant.parse("2024-06-03T01:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger(900);

    private RecordedRun() {}

    /** Its id. Reads of this process see it after the next write. */
    static String completed(String employee, String order, String customer) {
        String run = UUID.randomUUID().toString();
        String number = "20240603-" + NUMBERS.incrementAndGet();
        JsonNode item = API.get("/api/orders/" + order).is(200).data().at("/items/0");
        Quantity quantity = Quantity.of("2.00");
        OrderTotals totals = new OrderTotals(Money.of("18.00"), Money.of("12.40"));
        String line = item.path("id").stringValue();
        String product = item.path("productId").stringValue();
        PlannedLine planned = new PlannedLine(
                line,
                product,
                item.path("productName").stringValue(),
                item.path("unit").stringValue(),
                null,
                Quantity.ZERO,
                quantity,
                Money.of("9.00"),
                totals.amount(),
                Money.of("6.20"),
                totals.cost());
        StopLine delivered = new StopLine(line, product, quantity, quantity, totals.amount(), totals.cost());
        publish(
                run,
                new DeliveryPlanned(run, number, JUNE, "somebody", employee, "小王", null),
                new StopAdded(
                        run,
                        order,
                        "202406030001",
                        1,
                        number + "/1",
                        customer,
                        "某人",
                        null,
                        null,
                        List.of(planned),
                        totals),
                new DeliveryStarted(run, JUNE),
                new StopDelivered(run, order, JUNE, List.of(delivered), totals, null),
                new DeliveryCompleted(run, JUNE, totals));
        return run;
    }

    /** The user that an employee is. */
    static Api userOf(String employee, String phone) {
        String user =
                API.post("/api/users", """
                    {"name":"小王","phone":"%s","role":"delivery","employeeId":"%s","password":"correct horse battery"}\
                    """.formatted(phone, employee)).is(201).id();
        return API.with(TestTokens.bearer(user));
    }

    private static void publish(String run, DeliveryEvent... events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (DeliveryEvent event : events) {
            messages.add(new GenericDomainEventMessage<>("delivery", run, messages.size(), event));
        }
        RUNNING.bean(EventStore.class).publish(messages);
    }
}
