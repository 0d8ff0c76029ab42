package io.orderledger.command.delivery.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Effect;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.delivery.domain.Checked.Fine;
import io.orderledger.command.delivery.domain.Checked.Refused;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
import io.orderledger.command.delivery.domain.DeliveryState.Pending;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.order.domain.RunCommand.UnassignFromRun;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who drives and what is on board, until the run starts. */
final class PlanningRules {
    private PlanningRules() {}

    static Decision<DeliveryEvent> plan(PlanDelivery command, DeliveryFacts facts) {
        return switch (Moments.of(command.plannedAt(), command.actor(), facts.now())) {
            case Refused<Instant> at -> rejected(at.rejection());
            case Fine<Instant> at ->
                switch (Drivers.name(command.employeeId(), facts.employee())) {
                    case Refused<String> driver -> rejected(driver.rejection());
                    case Fine<String> driver -> {
                        var planned = new DeliveryPlanned(
                                command.deliveryId(),
                                facts.deliveryNumber(),
                                at.value(),
                                command.actor().id(),
                                command.employeeId(),
                                driver.value(),
                                command.remark());
                        yield loaded(Run.of(planned), List.of(planned), List.of(), command.orderIds(), facts);
                    }
                };
        };
    }

    static Decision<DeliveryEvent> revise(Pending state, ReviseDelivery command, DeliveryFacts facts) {
        Run run = state.run();
        String employeeId = command.employeeId();
        if (employeeId == null || employeeId.equals(run.employeeId())) {
            return reloaded(run, List.of(), command.orderIds(), facts);
        }
        return switch (Drivers.name(employeeId, facts.employee())) {
            case Refused<String> driver -> rejected(driver.rejection());
            case Fine<String> driver -> {
                var reassigned = new DeliveryReassigned(
                        run.id(), employeeId, driver.value(), run.employeeId(), run.employeeName());
                yield reloaded(run, List.of(reassigned), command.orderIds(), facts);
            }
        };
    }

    private static Decision<DeliveryEvent> reloaded(
            Run before, List<DeliveryEvent> events, @Nullable List<String> wanted, DeliveryFacts facts) {
        if (wanted == null) return accepted(events, List.of());
        var removing = new ArrayList<>(events);
        var effects = new ArrayList<Effect>();
        Run run = before;
        for (String orderId : before.orderIds()) {
            if (wanted.contains(orderId)) continue;
            removing.add(new StopRemoved(run.id(), orderId));
            effects.add(new UnassignFromRun(orderId, run.id()));
            run = run.without(orderId);
        }
        return loaded(run, removing, effects, added(before, wanted), facts);
    }

    /** Of the orders that are wanted those that are not on the run yet. */
    static List<String> added(Run run, List<String> wanted) {
        List<String> there = run.orderIds();
        return wanted.stream().filter(orderId -> !there.contains(orderId)).toList();
    }

    private static Decision<DeliveryEvent> loaded(
            Run before,
            List<? extends DeliveryEvent> soFar,
            List<Effect> effectsSoFar,
            List<String> orderIds,
            DeliveryFacts facts) {
        return switch (Loading.orders(orderIds, facts)) {
            case Refused<List<Placed>> orders -> rejected(orders.rejection());
            case Fine<List<Placed>> orders -> {
                var events = new ArrayList<DeliveryEvent>(soFar);
                var effects = new ArrayList<>(effectsSoFar);
                Run run = before;
                for (Placed order : orders.value()) {
                    StopAdded stop = Loading.stop(run.planned(), run.stopsEver() + 1, order);
                    events.add(stop);
                    effects.add(Loading.assign(run.planned(), stop));
                    run = run.with(stop);
                }
                Optional<Rejection> tooLarge = Loading.tooLarge(run);
                yield tooLarge.isPresent() ? rejected(tooLarge.get()) : accepted(events, effects);
            }
        };
    }
}
