package io.orderledger.command.delivery;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.PriceSource;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import io.orderledger.events.StopLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What run scenarios are told with: a driver, and two orders of one line each: ten pounds at 5.50, cost 3.20. */
final class RunExamples {
    static final String RUN = "delivery-1";
    static final String NUMBER = "20240601-001";
    static final String WANG = "employee-1";
    static final String LI = "employee-2";
    static final Instant NOW = Instant.parse("2024-06-01T04:00:00Z");
    static final Instant PLANNED_AT = NOW.minusSeconds(7200);
    static final Instant STARTED_AT = NOW.minusSeconds(3600);
    static final Instant STOPPED_AT = NOW.minusSeconds(600);
    static final Actor MANAGER = new Actor("manager-1", Role.MANAGER);
    static final Actor DRIVER = new Actor("user-1", "王五", Role.DELIVERY, WANG);
    static final Actor OTHER_DRIVER = new Actor("user-2", "李四", Role.DELIVERY, LI);
    static final OrderTotals TEN = totals("55.00", "32.00");
    static final DeliveryFacts FACTS = DeliveryFacts.nothingBut(NOW)
            .numbered(NUMBER)
            .drivenBy(employee())
            .of(Map.of(
                    "order-1", confirmed("order-1"), "order-2", confirmed("order-2"), "order-3", confirmed("order-3")));

    private RunExamples() {}

    static Scenario.Given<DeliveryCommand, DeliveryFacts, DeliveryEvent> scenario(String name) {
        return new Scenario.Given<>(name, List.of(), FACTS);
    }

    static EmployeeState employee(EmployeeEvent... since) {
        EmployeeState state = EmployeeState.evolve(
                EmployeeState.EVOLUTION.initial(),
                new EmployeeCreated(WANG, "王五", "13700137000", EmployeeRole.DELIVERY));
        for (EmployeeEvent event : since) state = EmployeeState.evolve(state, event);
        return state;
    }

    /** An order of ten pounds, confirmed. */
    static OrderState confirmed(String orderId, OrderEvent... since) {
        return order(orderId, "10", "55.00", "32.00", since);
    }

    static List<OrderEvent> confirmedEvents(String orderId) {
        return confirmedEvents(orderId, "10", "55.00", "32.00");
    }

    static OrderState order(String orderId, String quantity, String amount, String cost, OrderEvent... since) {
        OrderState state = OrderState.EVOLUTION.initial();
        for (OrderEvent event : confirmedEvents(orderId, quantity, amount, cost)) {
            state = OrderState.evolve(state, event);
        }
        for (OrderEvent event : since) state = OrderState.evolve(state, event);
        return state;
    }

    private static List<OrderEvent> confirmedEvents(String orderId, String quantity, String amount, String cost) {
        var line = new OrderLine(
                "line-of-" + orderId,
                "apple",
                "苹果",
                "斤",
                null,
                Quantity.of(quantity),
                Money.of("5.50"),
                Money.of(amount),
                Money.of("3.20"),
                Money.of(cost),
                Money.of("5.50"),
                PriceSource.GLOBAL,
                null,
                null);
        var placed = new OrderPlaced(
                orderId,
                "no-" + orderId,
                PLANNED_AT,
                "小李",
                OrderStatus.DRAFT,
                "customer-1",
                "张记饭店",
                "13800000001",
                "人民路 1 号",
                List.of(line),
                totals(amount, cost),
                null);
        return List.of(placed, new OrderConfirmed(orderId, OrderStatus.DRAFT, null));
    }

    static DeliveryPlanned planned() {
        return new DeliveryPlanned(RUN, NUMBER, PLANNED_AT, "manager-1", WANG, "王五", "先送城东");
    }

    static StopAdded stop(String orderId, int stop) {
        return stop(orderId, stop, "0", "10", TEN);
    }

    static StopAdded stop(String orderId, int stop, String before, String quantity, OrderTotals totals) {
        return new StopAdded(
                RUN,
                orderId,
                "no-" + orderId,
                stop,
                NUMBER + "/" + stop,
                "customer-1",
                "张记饭店",
                "13800000001",
                "人民路 1 号",
                List.of(line(orderId, before, quantity, totals)),
                totals);
    }

    static PlannedLine line(String orderId, String before, String quantity, OrderTotals totals) {
        return new PlannedLine(
                "line-of-" + orderId,
                "apple",
                "苹果",
                "斤",
                null,
                Quantity.of(before),
                Quantity.of(quantity),
                Money.of("5.50"),
                totals.amount(),
                Money.of("3.20"),
                totals.cost());
    }

    /** Two orders on board, not started. */
    static List<DeliveryEvent> pending(DeliveryEvent... since) {
        return joined(List.of(planned(), stop("order-1", 1), stop("order-2", 2)), since);
    }

    static List<DeliveryEvent> onTheRoad(DeliveryEvent... since) {
        return joined(pending(new DeliveryStarted(RUN, STARTED_AT)), since);
    }

    static StopDelivered allOf(String orderId) {
        return new StopDelivered(RUN, orderId, STOPPED_AT, List.of(handed(orderId, "10", TEN)), TEN, null);
    }

    static StopFailed failed(String orderId) {
        return new StopFailed(RUN, orderId, STOPPED_AT, "没人");
    }

    static StopLine handed(String orderId, String quantity, OrderTotals totals) {
        return new StopLine(
                "line-of-" + orderId,
                "apple",
                Quantity.of("10"),
                Quantity.of(quantity),
                totals.amount(),
                totals.cost());
    }

    static OrderTotals totals(String amount, String cost) {
        return new OrderTotals(Money.of(amount), Money.of(cost));
    }

    private static List<DeliveryEvent> joined(List<? extends DeliveryEvent> before, DeliveryEvent... since) {
        var events = new ArrayList<DeliveryEvent>(before);
        events.addAll(List.of(since));
        return events;
    }
}
