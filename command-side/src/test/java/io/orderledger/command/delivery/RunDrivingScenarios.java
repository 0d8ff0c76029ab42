package io.orderledger.command.delivery;

import static io.orderledger.command.delivery.RunExamples.DRIVER;
import static io.orderledger.command.delivery.RunExamples.FACTS;
import static io.orderledger.command.delivery.RunExamples.MANAGER;
import static io.orderledger.command.delivery.RunExamples.NOW;
import static io.orderledger.command.delivery.RunExamples.OTHER_DRIVER;
import static io.orderledger.command.delivery.RunExamples.PLANNED_AT;
import static io.orderledger.command.delivery.RunExamples.RUN;
import static io.orderledger.command.delivery.RunExamples.STARTED_AT;
import static io.orderledger.command.delivery.RunExamples.STOPPED_AT;
import static io.orderledger.command.delivery.RunExamples.TEN;
import static io.orderledger.command.delivery.RunExamples.WANG;
import static io.orderledger.command.delivery.RunExamples.allOf;
import static io.orderledger.command.delivery.RunExamples.employee;
import static io.orderledger.command.delivery.RunExamples.failed;
import static io.orderledger.command.delivery.RunExamples.onTheRoad;
import static io.orderledger.command.delivery.RunExamples.pending;
import static io.orderledger.command.delivery.RunExamples.scenario;
import static io.orderledger.events.DeliveryStatus.IN_PROGRESS;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.DeliveryHasDelivered;
import io.orderledger.command.decision.Rejection.DeliveryNotFound;
import io.orderledger.command.decision.Rejection.DeliveryTimeInFuture;
import io.orderledger.command.decision.Rejection.DeliveryTimeTooEarly;
import io.orderledger.command.decision.Rejection.EmployeeInactive;
import io.orderledger.command.decision.Rejection.NotPermitted;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.decision.Rejection.StopsOpen;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CancelDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.Driving;
import io.orderledger.command.delivery.domain.DeliveryCommand.Outcome;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.order.domain.RunCommand.BringBack;
import io.orderledger.command.order.domain.RunCommand.ShipOnRun;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.Right;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a run leaves, who drives it, when its steps happened, and how it ends. */
final class RunDrivingScenarios {
    private RunDrivingScenarios() {}

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofDrivers() {
        var start = new StartDelivery(RUN, null, DRIVER);
        return List.of(
                scenario("a driver starts their run")
                        .given(pending())
                        .when(start)
                        .comesTo(started(NOW)),
                scenario("who has left the company starts none")
                        .given(pending())
                        .facts(FACTS.drivenBy(employee(new EmployeeDeactivated(WANG))))
                        .when(start)
                        .rejected(new EmployeeInactive(WANG)),
                another("starts", pending(), new StartDelivery(RUN, null, OTHER_DRIVER)),
                another(
                        "resolves",
                        onTheRoad(),
                        new ResolveStop(RUN, "order-1", new Outcome.AllHandedOver(null), null, OTHER_DRIVER)),
                another(
                        "completes",
                        onTheRoad(allOf("order-1"), allOf("order-2")),
                        new CompleteDelivery(RUN, null, OTHER_DRIVER)));
    }

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofTimes() {
        return List.of(
                scenario("a start is entered afterwards")
                        .given(pending())
                        .when(start(STARTED_AT))
                        .comesTo(started(STARTED_AT)),
                scenario("a driver enters nothing afterwards")
                        .given(pending())
                        .when(new StartDelivery(RUN, STARTED_AT, DRIVER))
                        .rejected(new NotPermitted(Right.DELIVERY_BACKDATE)),
                scenario("nothing starts before it is planned")
                        .given(pending())
                        .when(start(PLANNED_AT.minusMillis(1)))
                        .rejected(new DeliveryTimeTooEarly(PLANNED_AT)),
                scenario("nothing starts in the future")
                        .given(pending())
                        .when(start(NOW.plusMillis(1)))
                        .rejected(new DeliveryTimeInFuture(NOW)),
                scenario("a clock that is behind that of the step before tells the same time")
                        .given(pending())
                        .facts(new DeliveryFacts(PLANNED_AT.minusMillis(5), "", employee(), FACTS.orders()))
                        .when(start(null))
                        .comesTo(started(PLANNED_AT)),
                scenario("no stop comes before the start")
                        .given(onTheRoad())
                        .when(new ResolveStop(
                                RUN, "order-1", new Outcome.Failed("没人"), STARTED_AT.minusMillis(1), MANAGER))
                        .rejected(new DeliveryTimeTooEarly(STARTED_AT)),
                scenario("nobody is back before the last stop")
                        .given(onTheRoad(allOf("order-1"), failed("order-2")))
                        .when(new CompleteDelivery(RUN, STOPPED_AT.minusMillis(1), MANAGER))
                        .rejected(new DeliveryTimeTooEarly(STOPPED_AT)));
    }

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofEnds() {
        return List.of(
                scenario("totals are of what was delivered")
                        .given(onTheRoad(allOf("order-1"), failed("order-2")))
                        .when(new CompleteDelivery(RUN, null, DRIVER))
                        .then(new DeliveryCompleted(RUN, NOW, TEN)),
                scenario("a run that delivered nothing comes to nothing")
                        .given(onTheRoad(failed("order-1"), failed("order-2")))
                        .when(new CompleteDelivery(RUN, STOPPED_AT, MANAGER))
                        .then(new DeliveryCompleted(RUN, STOPPED_AT, OrderTotals.ZERO)),
                scenario("every open stop is named")
                        .given(onTheRoad(allOf("order-1")))
                        .when(new CompleteDelivery(RUN, null, DRIVER))
                        .rejected(new StopsOpen(List.of("order-2"))),
                scenario("a run that has delivered is not cancelled")
                        .given(onTheRoad(allOf("order-1")))
                        .when(new CancelDelivery(RUN, "车坏了"))
                        .rejected(new DeliveryHasDelivered(List.of("order-1"))),
                scenario("what failed before is not brought back again")
                        .given(onTheRoad(failed("order-1")))
                        .when(new CancelDelivery(RUN, "车坏了"))
                        .comesTo(Decision.accepted(
                                new DeliveryCancelled(RUN, IN_PROGRESS, "车坏了"),
                                List.of(new BringBack("order-2", RUN, "车坏了")))),
                scenario("cancelling a plan needs a reason")
                        .given(pending())
                        .when(new CancelDelivery(RUN, " "))
                        .rejected(new ReasonRequired()),
                scenario("cancelling on the road needs a reason")
                        .given(onTheRoad())
                        .when(new CancelDelivery(RUN, null))
                        .rejected(new ReasonRequired()));
    }

    private static StartDelivery start(@Nullable Instant at) {
        return new StartDelivery(RUN, at, MANAGER);
    }

    private static Decision<DeliveryEvent> started(Instant at) {
        return Decision.accepted(
                new DeliveryStarted(RUN, at), List.of(new ShipOnRun("order-1", RUN), new ShipOnRun("order-2", RUN)));
    }

    private static Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent> another(
            String what, List<DeliveryEvent> given, Driving command) {
        return scenario("another driver %s nothing: the run is not there for them".formatted(what))
                .given(given)
                .when(command)
                .rejected(new DeliveryNotFound(RUN));
    }
}
