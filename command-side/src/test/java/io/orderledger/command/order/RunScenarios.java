package io.orderledger.command.order;

import static io.orderledger.command.order.DeliveryExamples.BOTH;
import static io.orderledger.command.order.DeliveryExamples.apples;
import static io.orderledger.command.order.DeliveryExamples.bothOnTheirWay;
import static io.orderledger.command.order.DeliveryExamples.handedOver;
import static io.orderledger.command.order.DeliveryExamples.of;
import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.NUMBER;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.want;
import static io.orderledger.command.order.OrderStatusScenarios.orderIn;
import static io.orderledger.events.Fulfillment.PARTIAL;
import static io.orderledger.events.OrderStatus.CONFIRMED;
import static io.orderledger.events.OrderStatus.SHIPPED;

import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.ChangedMeanwhile;
import io.orderledger.command.decision.Rejection.DeliveryOwnsOrder;
import io.orderledger.command.decision.Rejection.OrderOnRun;
import io.orderledger.command.decision.Rejection.OrdersNotDeliverable;
import io.orderledger.command.decision.Rejection.OrdersOnDelivery;
import io.orderledger.command.decision.Rejection.UndeliverableOrder;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.RunCommand;
import io.orderledger.command.order.domain.RunCommand.AssignToRun;
import io.orderledger.command.order.domain.RunCommand.BringBack;
import io.orderledger.command.order.domain.RunCommand.HandOver;
import io.orderledger.command.order.domain.RunCommand.ShipOnRun;
import io.orderledger.command.order.domain.RunCommand.UnassignFromRun;
import io.orderledger.command.product.domain.StockCommand.DeductStock;
import io.orderledger.command.product.domain.StockCommand.ReturnStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.Fulfillment;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order and the runs it is on: what a run does with it, and what nobody may do by hand meanwhile. */
final class RunScenarios {
    static final String RUN = "delivery-1";
    static final String RUN_NUMBER = "20240601-001";
    static final String SLIP = "20240601-001/2";
    static final OrderAssigned ASSIGNED = new OrderAssigned(ORDER, RUN, RUN_NUMBER, SLIP);
    static final Instant AT = Instant.parse("2024-06-01T03:30:00Z");
    private static final OrderUnassigned UNASSIGNED = new OrderUnassigned(ORDER, RUN);
    private static final Quantity TEN = Quantity.of("10");

    private RunScenarios() {}

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofAssigning() {
        var scenarios = new ArrayList<Scenario<OrderCommand, OrderFacts, OrderEvent>>();
        for (OrderStatus status : OrderStatus.values()) {
            var when = scenario("an order that is %s is put on a run".formatted(status.wireName()))
                    .given(orderIn(status))
                    .when(assign(tenApples("0", "10", "55.00", "32.00")));
            scenarios.add(
                    status == CONFIRMED || status == SHIPPED
                            ? when.then(ASSIGNED)
                            : when.rejected(
                                    new OrdersNotDeliverable(List.of(new UndeliverableOrder(ORDER, NUMBER, status)))));
        }
        scenarios.add(scenario("the rest of a partial delivery is planned at what it adds to the first part")
                .given(bothOnTheirWay(fourApplesGone()))
                .when(assign(tenApples("4", "6", "33.00", "19.20"), fourPears()))
                .then(ASSIGNED));
        scenarios.add(scenario("an order that is not as the run has read it is read again")
                .given(orderIn(CONFIRMED))
                .when(assign(tenApples("0", "9", "49.50", "28.80")))
                .rejected(new ChangedMeanwhile(ORDER)));
        scenarios.add(scenario("an order is on one run at a time")
                .given(on(CONFIRMED))
                .when(assign(tenApples("0", "10", "55.00", "32.00")))
                .rejected(new OrdersOnDelivery(List.of(new OrderOnRun(ORDER, NUMBER, RUN, RUN_NUMBER)))));
        scenarios.add(scenario("an order that has left a run may go on the next one")
                .given(on(CONFIRMED, UNASSIGNED))
                .when(new AssignToRun(
                        ORDER,
                        "delivery-2",
                        "20240601-002",
                        "20240601-002/1",
                        List.of(tenApples("0", "10", "55.00", "32.00"))))
                .then(new OrderAssigned(ORDER, "delivery-2", "20240601-002", "20240601-002/1")));
        return scenarios;
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofDriving() {
        return List.of(
                scenario("an order is taken off the run")
                        .given(on(CONFIRMED))
                        .when(new UnassignFromRun(ORDER, RUN))
                        .then(UNASSIGNED),
                scenario("the run starts: the goods leave the stock")
                        .given(on(CONFIRMED))
                        .when(new ShipOnRun(ORDER, RUN))
                        .then(new OrderShipped(ORDER, null))
                        .effects(new DeductStock(APPLE, ORDER, TEN)),
                scenario("what was on its way stays on its way")
                        .given(on(SHIPPED))
                        .when(new ShipOnRun(ORDER, RUN))
                        .thenNothing(),
                scenario("everything is handed over, at the stop's time")
                        .given(on(SHIPPED))
                        .when(handOver(false, of("line-1", "10")))
                        .then(
                                handedOver(
                                        Fulfillment.FULL,
                                        DeliveryExamples.APPLES_ONLY,
                                        DeliveryExamples.APPLES_ONLY,
                                        apples("10", "10", "0", "55.00", "32.00")),
                                new OrderEvent.OrderDelivered(ORDER, DeliveryExamples.APPLES_ONLY, AT, "门卫")),
                scenario("a part is handed over: the order is free for another run")
                        .given(onTheWay())
                        .when(handOver(false, of("line-1", "4")))
                        .then(fourApplesGone(), UNASSIGNED),
                scenario("the stop brings nobody back who has something")
                        .given(onTheWay(fourApplesGone()))
                        .when(new BringBack(ORDER, RUN, "没人"))
                        .then(UNASSIGNED),
                scenario("nobody was there: the goods come back and stay promised")
                        .given(on(SHIPPED))
                        .when(new BringBack(ORDER, RUN, "没人"))
                        .then(new OrderShipmentReturned(ORDER, "没人"), UNASSIGNED)
                        .effects(new ReturnStock(APPLE, ORDER, TEN, true)));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofOtherRuns() {
        var scenarios = new ArrayList<Scenario<OrderCommand, OrderFacts, OrderEvent>>();
        for (RunCommand command : List.of(
                new UnassignFromRun(ORDER, RUN),
                new ShipOnRun(ORDER, RUN),
                handOver(false, of("line-1", "4")),
                new BringBack(ORDER, RUN, "没人"))) {
            String name = command.getClass().getSimpleName();
            scenarios.add(scenario(name + " on an order that is on no run")
                    .given(orderIn(SHIPPED))
                    .when(command)
                    .rejected(new ChangedMeanwhile(ORDER)));
            scenarios.add(scenario(name + " on an order that has left the run")
                    .given(on(SHIPPED, UNASSIGNED))
                    .when(command)
                    .rejected(new ChangedMeanwhile(ORDER)));
            scenarios.add(scenario(name + " on an order of another run")
                    .given(on(SHIPPED, UNASSIGNED, new OrderAssigned(ORDER, "delivery-2", "n", "n/1")))
                    .when(command)
                    .rejected(new ChangedMeanwhile(ORDER)));
        }
        return scenarios;
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofOwnership() {
        Rejection owned = new DeliveryOwnsOrder(RUN, RUN_NUMBER);
        var scenarios = new ArrayList<Scenario<OrderCommand, OrderFacts, OrderEvent>>();
        for (OrderStatus status : List.of(CONFIRMED, SHIPPED)) {
            for (OrderCommand command : List.of(
                    new ShipOrder(ORDER, null),
                    new ReturnShipment(ORDER, "没人"),
                    new DeliverOrder(ORDER, List.of(), false, null),
                    new ShortCloseOrder(ORDER, List.of(), "缺货"),
                    new CancelOrder(ORDER, "不要了"),
                    new RepriceOrder(ORDER, MANAGER),
                    new ReviseOrder(ORDER, List.of(want("line-1", APPLE, "8")), false, null, MANAGER))) {
                boolean isSo = (status == SHIPPED && command instanceof ShipOrder)
                        || (status == CONFIRMED && command instanceof ReturnShipment);
                var when = scenario("%s by hand, on a run, %s"
                                .formatted(command.getClass().getSimpleName(), status.wireName()))
                        .given(on(status))
                        .when(command);
                scenarios.add(isSo ? when.thenNothing() : when.rejected(owned));
            }
        }
        scenarios.add(scenario("a remark may be changed on a run")
                .given(on(CONFIRMED))
                .when(new ReviseOrder(ORDER, null, true, "放门口", MANAGER))
                .then(new OrderRemarkChanged(ORDER, "放门口", null)));
        scenarios.add(scenario("an order that has left the run is the dispatcher's again")
                .given(on(CONFIRMED, UNASSIGNED))
                .when(new ShipOrder(ORDER, "自提"))
                .then(new OrderShipped(ORDER, "自提"))
                .effects(new DeductStock(APPLE, ORDER, TEN)));
        return scenarios;
    }

    private static OrderEvent fourApplesGone() {
        return handedOver(PARTIAL, BOTH, BOTH, apples("4", "4", "6", "55.00", "32.00"));
    }

    private static List<OrderEvent> on(OrderStatus status, OrderEvent... since) {
        var events = new ArrayList<>(orderIn(status));
        events.add(ASSIGNED);
        events.addAll(List.of(since));
        return events;
    }

    private static List<OrderEvent> onTheWay(OrderEvent... before) {
        var events = new ArrayList<>(bothOnTheirWay(before));
        events.add(ASSIGNED);
        return events;
    }

    private static AssignToRun assign(PlannedLine... lines) {
        return new AssignToRun(ORDER, RUN, RUN_NUMBER, SLIP, List.of(lines));
    }

    private static HandOver handOver(boolean closeRest, OrderCommand.HandedOver... lines) {
        return new HandOver(ORDER, RUN, List.of(lines), closeRest, AT, "门卫");
    }

    private static PlannedLine tenApples(String before, String open, String amount, String cost) {
        return new PlannedLine(
                "line-1",
                APPLE,
                "苹果",
                "斤",
                "6901234567892",
                Quantity.of(before),
                Quantity.of(open),
                Money.of("5.50"),
                Money.of(amount),
                Money.of("3.20"),
                Money.of(cost));
    }

    private static PlannedLine fourPears() {
        return new PlannedLine(
                "line-2",
                PEAR,
                "梨",
                "斤",
                null,
                Quantity.ZERO,
                Quantity.of("4"),
                Money.of("4.00"),
                Money.of("16.00"),
                null,
                null);
    }
}
