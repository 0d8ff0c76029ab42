package io.orderledger.command.order.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Decision.Accepted;
import io.orderledger.command.decision.Decision.Rejected;
import io.orderledger.command.decision.Rejection.AmountTooLarge;
import io.orderledger.command.decision.Rejection.ExcessLine;
import io.orderledger.command.decision.Rejection.LineUnknown;
import io.orderledger.command.decision.Rejection.OverDelivery;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderState.Shipped;
import io.orderledger.command.order.domain.RunCommand.HandOver;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Handing over a shipped order, at once or in parts. Weighed goods may come to somewhat more than was ordered; the
 * amount follows what was delivered. The order is delivered when no line is open any more.
 */
final class DeliveryRules {
    /** Stands in the event when whoever delivers closes the rest without giving a reason of their own. */
    private static final String REST_CLOSED_ON_DELIVERY = "送货时结清余量";

    private DeliveryRules() {}

    static Decision<OrderEvent> deliver(Shipped state, DeliverOrder command, OrderFacts facts) {
        return deliver(state, command, null, facts);
    }

    /** The same at a stop of a run; what is left after it waits for another run. */
    static Decision<OrderEvent> handOver(Shipped state, HandOver command, OrderFacts facts) {
        var delivery = new DeliverOrder(command.orderId(), command.lines(), command.closeRest(), command.remark());
        return switch (deliver(state, delivery, command.deliveredAt(), facts)) {
            case Rejected<OrderEvent> refused -> refused;
            case Accepted<OrderEvent> all when all.events().getLast() instanceof OrderDelivered -> all;
            case Accepted<OrderEvent> part -> {
                var events = new ArrayList<>(part.events());
                events.add(RunRules.unassigned(command));
                yield accepted(events, part.effects());
            }
        };
    }

    private static Decision<OrderEvent> deliver(
            Shipped state, DeliverOrder command, @Nullable Instant deliveredAt, OrderFacts facts) {
        Map<String, Quantity> handedOver = handedOver(state.order(), command.lines());
        Optional<String> unknown = unknownLine(state.order(), handedOver.keySet());
        if (unknown.isPresent()) return rejected(new LineUnknown(unknown.get()));
        List<ExcessLine> excess = excess(state.order(), handedOver, facts.deliveryOverTolerancePercent());
        if (!excess.isEmpty()) return rejected(new OverDelivery(excess));
        var handover = new Handover(state.order());
        handover.deliver(handedOver);
        if (command.closeRest()) {
            handover.closeOpen(
                    line -> true, Optional.ofNullable(command.remark()).orElse(REST_CLOSED_ON_DELIVERY));
        }
        return finished(handover, deliveredAt, command.remark());
    }

    static Decision<OrderEvent> shortClose(Shipped state, ShortCloseOrder command) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) return rejected(new ReasonRequired());
        Optional<String> unknown = unknownLine(state.order(), command.lineIds());
        if (unknown.isPresent()) return rejected(new LineUnknown(unknown.get()));
        var handover = new Handover(state.order());
        handover.closeOpen(
                line -> command.lineIds().isEmpty()
                        || command.lineIds().contains(line.line().lineId()),
                reason);
        return finished(handover, null, reason);
    }

    private static Decision<OrderEvent> finished(
            Handover handover, @Nullable Instant deliveredAt, @Nullable String remark) {
        Order order = handover.order();
        if (isTooLarge(order)) return rejected(new AmountTooLarge());
        var events = new ArrayList<>(handover.events());
        if (order.isResolved()) events.add(new OrderDelivered(order.id(), order.totals(), deliveredAt, remark));
        return accepted(events, StockEffects.settle(order.id(), handover.surplusPerProduct()));
    }

    private static boolean isTooLarge(Order order) {
        return order.totals().amount().exceeds(Money.MAX)
                || order.totals().cost().exceeds(Money.MAX)
                || order.lines().stream().anyMatch(line -> line.delivered().exceeds(Quantity.MAX));
    }

    private static Map<String, Quantity> handedOver(Order order, List<HandedOver> lines) {
        var quantities = new LinkedHashMap<String, Quantity>();
        for (HandedOver line : lines) quantities.merge(line.lineId(), line.quantity(), Quantity::plus);
        if (!lines.isEmpty()) return quantities;
        return order.lines().stream()
                .filter(LineState::isOpen)
                .collect(Collectors.toMap(
                        line -> line.line().lineId(), LineState::open, Quantity::plus, LinkedHashMap::new));
    }

    private static Optional<String> unknownLine(Order order, Iterable<String> lineIds) {
        for (String lineId : lineIds) {
            if (order.line(lineId).isEmpty()) return Optional.of(lineId);
        }
        return Optional.empty();
    }

    private static List<ExcessLine> excess(Order order, Map<String, Quantity> handedOver, int tolerancePercent) {
        return order.lines().stream()
                .filter(line -> handedOver.containsKey(line.line().lineId()))
                .map(line -> {
                    Quantity most = line.line()
                            .quantity()
                            .withTolerance(tolerancePercent)
                            .minus(line.delivered())
                            .minus(line.closed());
                    String lineId = line.line().lineId();
                    return new ExcessLine(lineId, most, handedOver.getOrDefault(lineId, Quantity.ZERO));
                })
                .filter(line -> line.delivered().exceeds(line.most()))
                .toList();
    }
}
