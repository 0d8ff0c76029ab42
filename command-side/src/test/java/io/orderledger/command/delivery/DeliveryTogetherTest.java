package io.orderledger.command.delivery;

import static io.orderledger.command.delivery.RunExamples.FACTS;
import static io.orderledger.command.delivery.RunExamples.MANAGER;
import static io.orderledger.command.delivery.RunExamples.NOW;
import static io.orderledger.command.delivery.RunExamples.NUMBER;
import static io.orderledger.command.delivery.RunExamples.RUN;
import static io.orderledger.command.delivery.RunExamples.STARTED_AT;
import static io.orderledger.command.delivery.RunExamples.planned;
import static io.orderledger.command.delivery.RunExamples.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orderledger.command.decision.Rejection.ChangedMeanwhile;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.gateway.CommandRejected;
import io.orderledger.command.gateway.ShellBus;
import io.orderledger.command.order.OrderShell;
import io.orderledger.command.product.ProductShell;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.StockDeducted;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run, its orders and their products decide together, level by level: one call to the ledger, or none. */
class DeliveryTogetherTest {
    private static final Quantity TEN = Quantity.of("10");

    private final ShellBus bus = new ShellBus((DeliveryFactsReader) (_, _) -> FACTS, OrderShell.FACTS);

    DeliveryTogetherTest() {
        bus.registrar().register(DeliveryAggregate.class, DeliveryState.EVOLUTION, DeliveryAggregate::new);
        OrderShell.register(bus.registrar());
        ProductShell.register(bus.registrar());
        bus.given("apple", List.of(new ProductCreated("apple", "苹果", "斤", null, null, null, Quantity.of("15"))));
        // In the order of the stops the second order comes first.
        bus.given(RUN, List.of(planned(), stop("order-2", 1), stop("order-1", 2)));
    }

    @Test
    void ordersGoByIdThenTheProductThatBothOrdered() {
        order("order-1");
        order("order-2");
        bus.send(new StartDelivery(RUN, STARTED_AT, MANAGER));
        assertThat(bus.appends())
                .containsExactly(List.of(
                        new DeliveryStarted(RUN, STARTED_AT),
                        new OrderShipped("order-1", null),
                        new OrderShipped("order-2", null),
                        // The second of them sees what the first has left, though nothing is committed yet.
                        new StockDeducted("apple", "order-1", TEN, Quantity.ZERO),
                        new StockDeducted("apple", "order-2", TEN, Quantity.ZERO)));
    }

    @Test
    void oneOrderThatRefusesKeepsAllOthersFromIt() {
        order("order-1");
        order("order-2", new OrderUnassigned("order-2", RUN));
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> bus.send(new StartDelivery(RUN, NOW, MANAGER)))
                .satisfies(refused -> assertThat(refused.rejection()).isEqualTo(new ChangedMeanwhile("order-2")));
        assertThat(bus.appends()).isEmpty();
    }

    private void order(String orderId, LedgerEvent... since) {
        var events = new ArrayList<LedgerEvent>(RunExamples.confirmedEvents(orderId));
        events.add(new OrderAssigned(orderId, RUN, NUMBER, NUMBER + "/1"));
        events.addAll(List.of(since));
        bus.given(orderId, events);
    }
}
