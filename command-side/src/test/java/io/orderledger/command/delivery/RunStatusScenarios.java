package io.orderledger.command.delivery;

import static io.orderledger.command.delivery.RunExamples.MANAGER;
import static io.orderledger.command.delivery.RunExamples.NOW;
import static io.orderledger.command.delivery.RunExamples.RUN;
import static io.orderledger.command.delivery.RunExamples.TEN;
import static io.orderledger.command.delivery.RunExamples.WANG;
import static io.orderledger.command.delivery.RunExamples.allOf;
import static io.orderledger.command.delivery.RunExamples.failed;
import static io.orderledger.command.delivery.RunExamples.handed;
import static io.orderledger.command.delivery.RunExamples.onTheRoad;
import static io.orderledger.command.delivery.RunExamples.pending;
import static io.orderledger.command.delivery.RunExamples.scenario;
import static io.orderledger.command.delivery.RunExamples.stop;
import static io.orderledger.events.DeliveryStatus.CANCELLED;
import static io.orderledger.events.DeliveryStatus.COMPLETED;
import static io.orderledger.events.DeliveryStatus.IN_PROGRESS;
import static io.orderledger.events.DeliveryStatus.PENDING;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.DeliveryNotEditable;
import io.orderledger.command.decision.Rejection.DeliveryNotFound;
import io.orderledger.command.decision.Rejection.DeliveryTransitionNotAllowed;
import io.orderledger.command.decision.Rejection.StopsOpen;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CancelDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.Outcome;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.order.domain.PlannedLines;
import io.orderledger.command.order.domain.RunCommand.AssignToRun;
import io.orderledger.command.order.domain.RunCommand.BringBack;
import io.orderledger.command.order.domain.RunCommand.HandOver;
import io.orderledger.command.order.domain.RunCommand.ShipOnRun;
import io.orderledger.command.order.domain.RunCommand.UnassignFromRun;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import io.orderledger.events.DeliveryStatus;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every command in every status. */
final class RunStatusScenarios {
    private interface Cell extends Function<DeliveryStatus, Decision<DeliveryEvent>> {}

    private static final Cell SAME = _ -> Decision.nothing();
    private static final Cell NO =
            status -> Decision.rejected(new DeliveryTransitionNotAllowed(status, allowedAfter(status)));
    private static final Cell LOCKED = status -> Decision.rejected(new DeliveryNotEditable(status));
    private static final Cell EXISTS = _ -> Decision.rejected(new AlreadyExists(RUN));

    private record Row(DeliveryCommand command, List<Cell> cells) {}

    private RunStatusScenarios() {}

    private static List<DeliveryStatus> allowedAfter(DeliveryStatus status) {
        return switch (status) {
            case PENDING -> List.of(IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> List.of(COMPLETED, CANCELLED);
            case COMPLETED, CANCELLED -> List.of();
        };
    }

    private static List<Row> table() {
        var plan = new PlanDelivery(RUN, WANG, List.of("order-1"), null, null, MANAGER);
        var resolve = new ResolveStop(RUN, "order-1", new Outcome.AllHandedOver(null), null, MANAGER);
        var complete = new CompleteDelivery(RUN, null, MANAGER);
        return List.of(
                //                      pending, in progress, completed, cancelled
                row(plan, EXISTS, EXISTS, EXISTS, EXISTS),
                row(new ReviseDelivery(RUN, null, List.of("order-1", "order-3")), revised(), LOCKED, LOCKED, LOCKED),
                row(new StartDelivery(RUN, null, MANAGER), started(), NO, NO, NO),
                row(resolve, NO, delivered(), NO, NO),
                row(complete, NO, _ -> Decision.rejected(new StopsOpen(List.of("order-1", "order-2"))), NO, NO),
                row(new CancelDelivery(RUN, "车坏了"), unloaded(), broughtBack(), NO, SAME));
    }

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofEveryPair() {
        var scenarios = new ArrayList<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>>();
        for (Row row : table()) {
            boolean creates = row.command() instanceof PlanDelivery;
            String name = row.command().getClass().getSimpleName();
            var cells = row.cells().iterator();
            for (DeliveryStatus status : DeliveryStatus.values()) {
                var scenario = scenario("%s on %s".formatted(name, status.wireName()))
                        .given(runIn(status))
                        .when(row.command())
                        .comesTo(cells.next().apply(status));
                scenarios.add(
                        creates ? scenario.notThroughAxon("Axon gives a creating command a new instance") : scenario);
            }
            if (creates) continue;
            scenarios.add(scenario(name + " without a run").when(row.command()).rejected(new DeliveryNotFound(RUN)));
        }
        return scenarios;
    }

    private static List<DeliveryEvent> runIn(DeliveryStatus status) {
        return switch (status) {
            case PENDING -> pending();
            case IN_PROGRESS -> onTheRoad();
            case COMPLETED -> onTheRoad(allOf("order-1"), failed("order-2"), new DeliveryCompleted(RUN, NOW, TEN));
            case CANCELLED -> pending(new DeliveryCancelled(RUN, PENDING, "下雨"));
        };
    }

    private static Cell revised() {
        var third = stop("order-3", 3);
        return _ -> Decision.accepted(
                List.of(new StopRemoved(RUN, "order-2"), third),
                List.of(
                        new UnassignFromRun("order-2", RUN),
                        new AssignToRun(
                                "order-3",
                                RUN,
                                RunExamples.NUMBER,
                                RunExamples.NUMBER + "/3",
                                PlannedLines.of(((Placed) RunExamples.confirmed("order-3")).order()))));
    }

    private static Cell started() {
        return _ -> Decision.accepted(
                new DeliveryStarted(RUN, NOW), List.of(new ShipOnRun("order-1", RUN), new ShipOnRun("order-2", RUN)));
    }

    private static Cell delivered() {
        return _ -> Decision.accepted(
                new StopDelivered(RUN, "order-1", NOW, List.of(handed("order-1", "10", TEN)), TEN, null),
                List.of(new HandOver(
                        "order-1",
                        RUN,
                        List.of(new HandedOver("line-of-order-1", Quantity.of("10"))),
                        false,
                        NOW,
                        null)));
    }

    private static Cell unloaded() {
        return _ -> Decision.accepted(
                new DeliveryCancelled(RUN, PENDING, "车坏了"),
                List.of(new UnassignFromRun("order-1", RUN), new UnassignFromRun("order-2", RUN)));
    }

    private static Cell broughtBack() {
        return _ -> Decision.accepted(
                new DeliveryCancelled(RUN, IN_PROGRESS, "车坏了"),
                List.of(new BringBack("order-1", RUN, "车坏了"), new BringBack("order-2", RUN, "车坏了")));
    }

    private static Row row(DeliveryCommand command, Cell... inEachStatus) {
        return new Row(command, List.of(inEachStatus));
    }
}
