package io.orderledger.command.delivery;

import static io.orderledger.command.delivery.RunExamples.DRIVER;
import static io.orderledger.command.delivery.RunExamples.FACTS;
import static io.orderledger.command.delivery.RunExamples.LI;
import static io.orderledger.command.delivery.RunExamples.MANAGER;
import static io.orderledger.command.delivery.RunExamples.NOW;
import static io.orderledger.command.delivery.RunExamples.NUMBER;
import static io.orderledger.command.delivery.RunExamples.PLANNED_AT;
import static io.orderledger.command.delivery.RunExamples.RUN;
import static io.orderledger.command.delivery.RunExamples.TEN;
import static io.orderledger.command.delivery.RunExamples.WANG;
import static io.orderledger.command.delivery.RunExamples.confirmed;
import static io.orderledger.command.delivery.RunExamples.employee;
import static io.orderledger.command.delivery.RunExamples.line;
import static io.orderledger.command.delivery.RunExamples.order;
import static io.orderledger.command.delivery.RunExamples.pending;
import static io.orderledger.command.delivery.RunExamples.scenario;
import static io.orderledger.command.delivery.RunExamples.stop;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AmountTooLarge;
import io.orderledger.command.decision.Rejection.DeliveryTimeInFuture;
import io.orderledger.command.decision.Rejection.EmployeeInactive;
import io.orderledger.command.decision.Rejection.EmployeeUnknown;
import io.orderledger.command.decision.Rejection.NotPermitted;
import io.orderledger.command.decision.Rejection.OrderOnRun;
import io.orderledger.command.decision.Rejection.OrdersNotDeliverable;
import io.orderledger.command.decision.Rejection.OrdersOnDelivery;
import io.orderledger.command.decision.Rejection.OrdersUnknown;
import io.orderledger.command.decision.Rejection.UndeliverableOrder;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.order.domain.RunCommand.AssignToRun;
import io.orderledger.command.order.domain.RunCommand.UnassignFromRun;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.Right;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is given a run, and which orders. */
final class RunPlanningScenarios {
    private RunPlanningScenarios() {}

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofPlanning() {
        return List.of(
                scenario("a run of two orders, in the order of their stops")
                        .when(plan(null, "order-2", "order-1"))
                        .comesTo(planned(NOW)),
                scenario("a manager enters a run that was planned earlier")
                        .when(plan(PLANNED_AT, "order-2", "order-1"))
                        .comesTo(planned(PLANNED_AT)),
                scenario("who may not enter afterwards plans now")
                        .when(new PlanDelivery(RUN, WANG, List.of("order-1"), PLANNED_AT, null, DRIVER))
                        .rejected(new NotPermitted(Right.DELIVERY_BACKDATE)),
                scenario("nothing is planned in the future")
                        .when(plan(NOW.plusMillis(1), "order-1"))
                        .rejected(new DeliveryTimeInFuture(NOW)),
                scenario("what was shipped by hand may be taken along")
                        .facts(FACTS.of(Map.of("order-1", confirmed("order-1", new OrderShipped("order-1", null)))))
                        .when(plan(null, "order-1"))
                        .comesTo(Decision.accepted(
                                List.of(planned(), stop("order-1", 1)), List.of(assign(stop("order-1", 1))))));
    }

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofDrivers() {
        return List.of(
                driver("nobody", EmployeeState.EVOLUTION.initial(), new EmployeeUnknown(WANG)),
                driver("somebody deleted", employee(new EmployeeDeleted(WANG)), new Rejection.EmployeeDeleted(WANG)),
                driver("somebody inactive", employee(new EmployeeDeactivated(WANG)), new EmployeeInactive(WANG)),
                scenario("a run is given to somebody else")
                        .given(pending())
                        .when(new ReviseDelivery(RUN, LI, null))
                        .then(new DeliveryReassigned(RUN, LI, "王五", WANG, "王五")),
                scenario("a run is not given to somebody inactive")
                        .given(pending())
                        .facts(FACTS.drivenBy(employee(new EmployeeDeactivated(WANG))))
                        .when(new ReviseDelivery(RUN, LI, null))
                        .rejected(new EmployeeInactive(LI)),
                scenario("who has the run keeps it, inactive or not")
                        .given(pending())
                        .facts(FACTS.drivenBy(employee(new EmployeeDeactivated(WANG))))
                        .when(new ReviseDelivery(RUN, WANG, null))
                        .thenNothing());
    }

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofOrders() {
        OrderState cancelled = confirmed("order-1", new OrderCancelled("order-1", OrderStatus.CONFIRMED, "不要了"));
        OrderState taken = confirmed("order-2", new OrderAssigned("order-2", "delivery-9", "n-9", "n-9/1"));
        OrderState huge = order("order-1", "9000000.00", "49500000.00", "28800000.00");
        OrderState hugeToo = order("order-2", "9500000.00", "52250000.00", "30400000.00");
        return List.of(
                scenario("orders that nobody knows are named, all of them")
                        .when(plan(null, "order-1", "order-8", "order-9"))
                        .rejected(new OrdersUnknown(List.of("order-8", "order-9"))),
                scenario("an order of another run is named with its run")
                        .facts(FACTS.of(Map.of("order-1", cancelled, "order-2", taken)))
                        .when(plan(null, "order-1", "order-2"))
                        .rejected(new OrdersOnDelivery(
                                List.of(new OrderOnRun("order-2", "no-order-2", "delivery-9", "n-9")))),
                scenario("a cancelled order goes nowhere")
                        .facts(FACTS.of(Map.of("order-1", cancelled, "order-2", confirmed("order-2"))))
                        .when(plan(null, "order-1", "order-2"))
                        .rejected(new OrdersNotDeliverable(
                                List.of(new UndeliverableOrder("order-1", "no-order-1", OrderStatus.CANCELLED)))),
                scenario("the sum of a run fits its column")
                        .facts(FACTS.of(Map.of("order-1", huge, "order-2", hugeToo)))
                        .when(plan(null, "order-1", "order-2"))
                        .rejected(new AmountTooLarge()));
    }

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofRevising() {
        return List.of(
                scenario("the same orders in another order change nothing")
                        .given(pending())
                        .when(revise("order-2", "order-1"))
                        .thenNothing(),
                scenario("slip numbers are not used twice")
                        .given(pending(new StopRemoved(RUN, "order-2")))
                        .when(revise("order-1", "order-2", "order-3"))
                        .comesTo(Decision.accepted(
                                List.of(stop("order-2", 3), stop("order-3", 4)),
                                List.of(assign(stop("order-2", 3)), assign(stop("order-3", 4))))),
                scenario("all orders are exchanged at once, and the driver")
                        .given(pending())
                        .when(new ReviseDelivery(RUN, LI, List.of("order-3")))
                        .comesTo(Decision.accepted(
                                List.of(
                                        new DeliveryReassigned(RUN, LI, "王五", WANG, "王五"),
                                        new StopRemoved(RUN, "order-1"),
                                        new StopRemoved(RUN, "order-2"),
                                        stop("order-3", 3)),
                                List.of(
                                        new UnassignFromRun("order-1", RUN),
                                        new UnassignFromRun("order-2", RUN),
                                        assign(stop("order-3", 3))))),
                scenario("one order that cannot come along keeps all others from it")
                        .given(pending())
                        .when(revise("order-3", "order-9"))
                        .rejected(new OrdersUnknown(List.of("order-9"))));
    }

    private static Decision<DeliveryEvent> planned(Instant at) {
        var planned = new DeliveryPlanned(RUN, NUMBER, at, "manager-1", WANG, "王五", "先送城东");
        StopAdded first = stop("order-2", 1);
        StopAdded second = stop("order-1", 2);
        return Decision.accepted(List.of(planned, first, second), List.of(assign(first), assign(second)));
    }

    private static DeliveryPlanned planned() {
        return new DeliveryPlanned(RUN, NUMBER, NOW, "manager-1", WANG, "王五", "先送城东");
    }

    private static Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent> driver(
            String who, EmployeeState employee, Rejection refusal) {
        return scenario(who + " drives no run")
                .facts(FACTS.drivenBy(employee))
                .when(plan(null, "order-1"))
                .rejected(refusal);
    }

    private static PlanDelivery plan(@Nullable Instant at, String... orderIds) {
        return new PlanDelivery(RUN, WANG, List.of(orderIds), at, "先送城东", MANAGER);
    }

    private static ReviseDelivery revise(String... orderIds) {
        return new ReviseDelivery(RUN, null, List.of(orderIds));
    }

    private static AssignToRun assign(StopAdded stop) {
        return new AssignToRun(
                stop.orderId(), RUN, NUMBER, stop.slipNumber(), List.of(line(stop.orderId(), "0", "10", TEN)));
    }
}
