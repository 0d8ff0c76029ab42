package io.orderledger.command.delivery.domain;

import static io.orderledger.command.delivery.domain.Checked.fine;
import static io.orderledger.command.delivery.domain.Checked.refused;

import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AmountTooLarge;
import io.orderledger.command.decision.Rejection.DeliveryTooLarge;
import io.orderledger.command.decision.Rejection.OrderOnRun;
import io.orderledger.command.decision.Rejection.OrdersNotDeliverable;
import io.orderledger.command.decision.Rejection.OrdersOnDelivery;
import io.orderledger.command.decision.Rejection.OrdersUnknown;
import io.orderledger.command.decision.Rejection.UndeliverableOrder;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.order.domain.PlannedLines;
import io.orderledger.command.order.domain.RunCommand.AssignToRun;
import io.orderledger.command.order.domain.RunPlace;
import io.orderledger.command.order.domain.RunRules;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PlannedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Putting orders on a run: each becomes a stop, which copies what is open of it. */
final class Loading {
    /** So that the run as it is sent stays below the 1000 KiB that WeChat lets through. */
    static final int MOST_LINES = 2_000;

    private Loading() {}

    /** The orders, if all of them can be put on a run; else every one that cannot. */
    static Checked<List<Placed>> orders(List<String> orderIds, DeliveryFacts facts) {
        var placed = new ArrayList<Placed>();
        var unknown = new ArrayList<String>();
        var undeliverable = new ArrayList<UndeliverableOrder>();
        var taken = new ArrayList<OrderOnRun>();
        for (String orderId : orderIds) {
            switch (facts.order(orderId)) {
                case OrderState.Unplaced _ -> unknown.add(orderId);
                case Placed order -> {
                    placed.add(order);
                    RunPlace run = order.order().run();
                    if (run != null && run.active()) taken.add(RunRules.onRun(order.order(), run));
                    else if (!RunRules.isDeliverable(order)) undeliverable.add(RunRules.undeliverable(order));
                }
            }
        }
        if (!unknown.isEmpty()) return refused(new OrdersUnknown(List.copyOf(unknown)));
        if (!taken.isEmpty()) return refused(new OrdersOnDelivery(List.copyOf(taken)));
        if (!undeliverable.isEmpty()) return refused(new OrdersNotDeliverable(List.copyOf(undeliverable)));
        return fine(List.copyOf(placed));
    }

    static StopAdded stop(DeliveryPlanned run, int stop, Placed state) {
        OrderPlaced order = state.order().placed();
        List<PlannedLine> lines = PlannedLines.of(state.order());
        return new StopAdded(
                run.deliveryId(),
                order.orderId(),
                order.orderNumber(),
                stop,
                run.deliveryNumber() + "/" + stop,
                order.customerId(),
                order.customerName(),
                order.customerPhone(),
                order.customerAddress(),
                lines,
                totals(lines));
    }

    static AssignToRun assign(DeliveryPlanned run, StopAdded stop) {
        return new AssignToRun(stop.orderId(), run.deliveryId(), run.deliveryNumber(), stop.slipNumber(), stop.lines());
    }

    static Optional<Rejection> tooLarge(Run run) {
        if (run.plannedLines() > MOST_LINES) return Optional.of(new DeliveryTooLarge(run.plannedLines(), MOST_LINES));
        return exceeds(run.plannedTotals()) ? Optional.of(new AmountTooLarge()) : Optional.empty();
    }

    static boolean exceeds(OrderTotals totals) {
        return totals.amount().exceeds(Money.MAX) || totals.cost().exceeds(Money.MAX);
    }

    private static OrderTotals totals(List<PlannedLine> lines) {
        OrderTotals totals = OrderTotals.ZERO;
        for (PlannedLine line : lines) {
            Money cost = line.costAmount();
            totals = totals.plus(line.amount(), cost == null ? Money.ZERO : cost);
        }
        return totals;
    }
}
