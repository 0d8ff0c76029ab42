package io.orderledger.command.delivery.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.DeliveryHasDelivered;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.decision.Rejection.StopsOpen;
import io.orderledger.command.delivery.domain.Checked.Fine;
import io.orderledger.command.delivery.domain.Checked.Refused;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryState.InProgress;
import io.orderledger.command.delivery.domain.DeliveryState.Pending;
import io.orderledger.command.order.domain.RunCommand.BringBack;
import io.orderledger.command.order.domain.RunCommand.ShipOnRun;
import io.orderledger.command.order.domain.RunCommand.UnassignFromRun;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a run leaves and how it ends. */
final class DrivingRules {
    private DrivingRules() {}

    static Decision<DeliveryEvent> start(Pending state, StartDelivery command, DeliveryFacts facts) {
        Run run = state.run();
        if (Drivers.name(run.employeeId(), facts.employee()) instanceof Refused<String> driver) {
            return rejected(driver.rejection());
        }
        Checked<Instant> moment =
                Moments.after(run.planned().plannedAt(), command.startedAt(), command.actor(), facts.now());
        return switch (moment) {
            case Refused<Instant> at -> rejected(at.rejection());
            case Fine<Instant> at ->
                accepted(
                        new DeliveryStarted(run.id(), at.value()),
                        run.orderIds().stream()
                                .map(orderId -> new ShipOnRun(orderId, run.id()))
                                .toList());
        };
    }

    static Decision<DeliveryEvent> complete(InProgress state, CompleteDelivery command, Instant now) {
        Run run = state.run();
        List<String> open = run.openStops().stream().map(Stop::orderId).toList();
        if (!open.isEmpty()) return rejected(new StopsOpen(open));
        Instant lastStep = run.stops().stream()
                .flatMap(stop -> stop.resolvedAt().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("a run without stops"));
        return switch (Moments.after(lastStep, command.completedAt(), command.actor(), now)) {
            case Refused<Instant> at -> rejected(at.rejection());
            case Fine<Instant> at -> accepted(new DeliveryCompleted(run.id(), at.value(), run.deliveredTotals()));
        };
    }

    static Decision<DeliveryEvent> cancel(Pending state, @Nullable String reason) {
        Run run = state.run();
        return reasoned(reason)
                .<Decision<DeliveryEvent>>map(given -> accepted(
                        new DeliveryCancelled(run.id(), state.status(), given),
                        run.orderIds().stream()
                                .map(orderId -> new UnassignFromRun(orderId, run.id()))
                                .toList()))
                .orElseGet(() -> rejected(new ReasonRequired()));
    }

    /** What was handed over is money that was earned: such a run fails its other stops and is completed. */
    static Decision<DeliveryEvent> cancel(InProgress state, @Nullable String reason) {
        Run run = state.run();
        List<String> delivered = run.stops().stream()
                .filter(Stop::handedOverAnything)
                .map(Stop::orderId)
                .toList();
        if (!delivered.isEmpty()) return rejected(new DeliveryHasDelivered(delivered));
        return reasoned(reason)
                .<Decision<DeliveryEvent>>map(given -> accepted(
                        new DeliveryCancelled(run.id(), state.status(), given),
                        run.openStops().stream()
                                .map(stop -> new BringBack(stop.orderId(), run.id(), given))
                                .toList()))
                .orElseGet(() -> rejected(new ReasonRequired()));
    }

    private static Optional<String> reasoned(@Nullable String reason) {
        return Optional.ofNullable(reason).filter(given -> !given.isBlank());
    }
}
