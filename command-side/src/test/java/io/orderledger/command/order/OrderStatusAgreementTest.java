package io.orderledger.command.order;

import static io.orderledger.command.order.DeliveryExamples.BOTH;
import static io.orderledger.command.order.DeliveryExamples.allPearsClosed;
import static io.orderledger.command.order.DeliveryExamples.apples;
import static io.orderledger.command.order.DeliveryExamples.bothOnTheirWay;
import static io.orderledger.command.order.DeliveryExamples.handedOver;
import static io.orderledger.command.order.DeliveryExamples.shortClosed;
import static io.orderledger.command.order.OrderExamples.FACTS;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.totals;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.RejectOrder;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderCommand.SubmitOrder;
import io.orderledger.command.order.domain.OrderCommand.WithdrawOrder;
import io.orderledger.command.order.domain.OrderDecider;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.events.Fulfillment;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link OrderStatus#next} promises to readers is what the decider accepts, neither more nor less. */
class OrderStatusAgreementTest {
    private static final List<OrderCommand> EVERY_COMMAND = List.of(
            new SubmitOrder(ORDER),
            new WithdrawOrder(ORDER, null),
            new RejectOrder(ORDER, "缺货"),
            new ConfirmOrder(ORDER, null),
            new ShipOrder(ORDER, null),
            new ReturnShipment(ORDER, "没人"),
            new DeliverOrder(ORDER, List.of(), false, null),
            new DeliverOrder(ORDER, List.of(), true, null),
            new ShortCloseOrder(ORDER, List.of(), "缺货"),
            new CancelOrder(ORDER, "不要了"),
            new ReviseOrder(ORDER, null, true, "下午送", MANAGER),
            new RepriceOrder(ORDER, MANAGER));

    static Stream<List<OrderEvent>> orders() {
        var fourApples = handedOver(Fulfillment.PARTIAL, BOTH, BOTH, apples("4", "4", "6", "55.00", "32.00"));
        var noPears = shortClosed("缺货", Fulfillment.NONE, totals("55.00", "32.00"), BOTH, allPearsClosed());
        return Stream.concat(
                Arrays.stream(OrderStatus.values()).map(OrderStatusScenarios::orderIn),
                Stream.of(
                        bothOnTheirWay(fourApples),
                        bothOnTheirWay(noPears),
                        bothOnTheirWay(noPears, new OrderEvent.OrderShipmentReturned(ORDER, "没人"))));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void nextIsWhatTheDeciderAccepts(List<OrderEvent> events) {
        OrderState.Placed order = (OrderState.Placed) folded(OrderState.EVOLUTION.initial(), events);
        Set<OrderStatus> reachable = EnumSet.noneOf(OrderStatus.class);
        for (OrderCommand command : EVERY_COMMAND) {
            if (OrderDecider.decide(order, command, FACTS) instanceof Decision.Accepted<OrderEvent> accepted) {
                reachable.add(((OrderState.Placed) folded(order, accepted.events())).status());
            }
        }
        reachable.remove(order.status());
        assertThat(order.status().next(order.order().fulfillment()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(reachable);
        assertThat(order.status().isFinal()).isEqualTo(reachable.isEmpty());
    }

    private static OrderState folded(OrderState state, List<OrderEvent> events) {
        OrderState folded = state;
        for (OrderEvent event : events) folded = OrderState.evolve(folded, event);
        return folded;
    }
}
