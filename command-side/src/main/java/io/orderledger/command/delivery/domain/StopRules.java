package io.orderledger.command.delivery.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.AmountTooLarge;
import io.orderledger.command.decision.Rejection.LineUnknown;
import io.orderledger.command.decision.Rejection.NothingHandedOver;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.decision.Rejection.StopAlreadyResolved;
import io.orderledger.command.decision.Rejection.StopNotFound;
import io.orderledger.command.delivery.domain.Checked.Fine;
import io.orderledger.command.delivery.domain.Checked.Refused;
import io.orderledger.command.delivery.domain.DeliveryCommand.Outcome;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryState.InProgress;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.command.order.domain.RunCommand.BringBack;
import io.orderledger.command.order.domain.RunCommand.HandOver;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopPartlyDelivered;
import io.orderledger.events.Money;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.Quantity;
import io.orderledger.events.StopLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a stop. Quantities decide, not words: a stop after which nothing of the order is open is delivered, any
 * other at which something was handed over is partial. How much more than ordered may be handed over the order decides.
 */
final class StopRules {
    private StopRules() {}

    static Decision<DeliveryEvent> resolve(InProgress state, ResolveStop command, Instant now) {
        Run run = state.run();
        Optional<Stop> found = run.stop(command.orderId());
        if (found.isEmpty()) return rejected(new StopNotFound(run.id(), command.orderId()));
        Stop stop = found.get();
        if (!stop.isOpen()) return rejected(new StopAlreadyResolved(stop.orderId(), stop.status()));
        Instant startedAt = run.startedAt();
        if (startedAt == null) throw new IllegalStateException("in progress, and yet not started");
        return switch (Moments.after(startedAt, command.resolvedAt(), command.actor(), now)) {
            case Refused<Instant> at -> rejected(at.rejection());
            case Fine<Instant> at ->
                switch (command.outcome()) {
                    case Outcome.AllHandedOver all ->
                        handOver(run, stop, planned(stop), false, at.value(), all.remark());
                    case Outcome.PartHandedOver part ->
                        handOver(run, stop, quantities(part.lines()), part.closeRest(), at.value(), part.remark());
                    case Outcome.Failed failed -> fail(run, stop, at.value(), failed.reason());
                };
        };
    }

    private static Decision<DeliveryEvent> handOver(
            Run run,
            Stop stop,
            Map<String, Quantity> quantities,
            boolean closeRest,
            Instant at,
            @Nullable String remark) {
        Optional<String> unknown = unknownLine(stop, quantities);
        if (unknown.isPresent()) return rejected(new LineUnknown(unknown.get()));
        if (quantities.isEmpty()) return rejected(new NothingHandedOver(stop.orderId()));
        List<StopLine> lines = stop.planned().lines().stream()
                .map(line -> line(line, quantities.getOrDefault(line.lineId(), Quantity.ZERO)))
                .toList();
        OrderTotals totals = totals(lines);
        if (Loading.exceeds(run.deliveredTotals().plus(totals))) return rejected(new AmountTooLarge());
        boolean done =
                closeRest || lines.stream().noneMatch(line -> line.planned().exceeds(line.delivered()));
        DeliveryEvent event = done
                ? new StopDelivered(run.id(), stop.orderId(), at, lines, totals, remark)
                : new StopPartlyDelivered(run.id(), stop.orderId(), at, lines, totals, remark);
        List<HandedOver> handed = quantities.entrySet().stream()
                .map(entry -> new HandedOver(entry.getKey(), entry.getValue()))
                .toList();
        return accepted(event, List.of(new HandOver(stop.orderId(), run.id(), handed, closeRest, at, remark)));
    }

    private static Decision<DeliveryEvent> fail(Run run, Stop stop, Instant at, @Nullable String reason) {
        if (reason == null || reason.isBlank()) return rejected(new ReasonRequired());
        return accepted(
                new StopFailed(run.id(), stop.orderId(), at, reason),
                List.of(new BringBack(stop.orderId(), run.id(), reason)));
    }

    private static Map<String, Quantity> planned(Stop stop) {
        var quantities = new LinkedHashMap<String, Quantity>();
        for (PlannedLine line : stop.planned().lines()) quantities.put(line.lineId(), line.quantity());
        return quantities;
    }

    private static Map<String, Quantity> quantities(List<HandedOver> lines) {
        var quantities = new LinkedHashMap<String, Quantity>();
        for (HandedOver line : lines) quantities.merge(line.lineId(), line.quantity(), Quantity::plus);
        return quantities;
    }

    private static Optional<String> unknownLine(Stop stop, Map<String, Quantity> quantities) {
        List<String> known =
                stop.planned().lines().stream().map(PlannedLine::lineId).toList();
        return quantities.keySet().stream()
                .filter(lineId -> !known.contains(lineId))
                .findFirst();
    }

    private static StopLine line(PlannedLine planned, Quantity delivered) {
        Quantity before = planned.deliveredBefore();
        Money cost = planned.cost();
        return new StopLine(
                planned.lineId(),
                planned.productId(),
                planned.quantity(),
                delivered,
                planned.unitPrice().timesPart(before, delivered),
                cost == null ? null : cost.timesPart(before, delivered));
    }

    private static OrderTotals totals(List<StopLine> lines) {
        OrderTotals totals = OrderTotals.ZERO;
        for (StopLine line : lines) {
            Money cost = line.costAmount();
            totals = totals.plus(line.amount(), cost == null ? Money.ZERO : cost);
        }
        return totals;
    }
}
