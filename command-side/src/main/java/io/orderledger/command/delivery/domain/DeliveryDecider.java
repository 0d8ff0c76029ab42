package io.orderledger.command.delivery.domain;

import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.DeliveryNotEditable;
import io.orderledger.command.decision.Rejection.DeliveryNotFound;
import io.orderledger.command.decision.Rejection.DeliveryTransitionNotAllowed;
import io.orderledger.command.delivery.domain.DeliveryCommand.CancelDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.Driving;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryState.Cancelled;
import io.orderledger.command.delivery.domain.DeliveryState.Completed;
import io.orderledger.command.delivery.domain.DeliveryState.InProgress;
import io.orderledger.command.delivery.domain.DeliveryState.NotPlanned;
import io.orderledger.command.delivery.domain.DeliveryState.Pending;
import io.orderledger.command.delivery.domain.DeliveryState.Planned;
import io.orderledger.events.DeliveryEvent;

/**
 * A delivery run's status machine. One row a legal pair; the last row of each state refuses the rest. A step that was
 * taken is not taken twice: its moment would be another. Only cancelling again changes nothing.
 */
public final class DeliveryDecider {
    private DeliveryDecider() {}

    private record On(DeliveryState state, DeliveryCommand command) {}

    public static Decision<DeliveryEvent> decide(DeliveryState state, DeliveryCommand command, DeliveryFacts facts) {
        return switch (new On(state, command)) {
            case On(NotPlanned _, PlanDelivery c) -> PlanningRules.plan(c, facts);
            case On(NotPlanned _, DeliveryCommand c) -> rejected(new DeliveryNotFound(c.deliveryId()));
            case On(Planned _, PlanDelivery c) -> rejected(new AlreadyExists(c.deliveryId()));
            case On(Planned r, Driving c)
            when !Drivers.mayDrive(c.actor(), r.run()) -> rejected(new DeliveryNotFound(c.deliveryId()));

            case On(Pending r, ReviseDelivery c) -> PlanningRules.revise(r, c, facts);
            case On(Pending r, StartDelivery c) -> DrivingRules.start(r, c, facts);
            case On(Pending r, CancelDelivery c) -> DrivingRules.cancel(r, c.reason());
            case On(Pending r, DeliveryCommand c) -> refused(r, c);

            case On(InProgress r, ResolveStop c) -> StopRules.resolve(r, c, facts.now());
            case On(InProgress r, CompleteDelivery c) -> DrivingRules.complete(r, c, facts.now());
            case On(InProgress r, CancelDelivery c) -> DrivingRules.cancel(r, c.reason());
            case On(InProgress r, DeliveryCommand c) -> refused(r, c);

            case On(Completed r, DeliveryCommand c) -> refused(r, c);

            case On(Cancelled _, CancelDelivery _) -> nothing();
            case On(Cancelled r, DeliveryCommand c) -> refused(r, c);
        };
    }

    private static Decision<DeliveryEvent> refused(Planned state, DeliveryCommand command) {
        return switch (command) {
            case ReviseDelivery _ -> rejected(new DeliveryNotEditable(state.status()));
            case PlanDelivery _, StartDelivery _, ResolveStop _, CompleteDelivery _, CancelDelivery _ ->
                rejected(new DeliveryTransitionNotAllowed(
                        state.status(), state.status().next()));
        };
    }
}
