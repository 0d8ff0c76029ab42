package io.orderledger.command.delivery;

import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.delivery.domain.DeliveryState.Cancelled;
import io.orderledger.command.delivery.domain.DeliveryState.Completed;
import io.orderledger.command.delivery.domain.DeliveryState.Planned;
import io.orderledger.command.delivery.domain.Run;
import io.orderledger.command.delivery.domain.Stop;
import io.orderledger.command.gateway.Written;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopPartlyDelivered;
import io.orderledger.events.DeliveryStatus;
import io.orderledger.events.Money;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.Quantity;
import io.orderledger.events.StopLine;
import io.orderledger.ledger.Folded;
import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.delivery.StopItemView;
import io.orderledger.web.delivery.StopView;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run's state as both sides send it. */
final class DeliveryViews {
    private DeliveryViews() {}

    static DeliveryView of(Written<DeliveryState> written) {
        return switch (written.stream().state()) {
            case Planned planned -> view(planned, written.stream());
            case DeliveryState.NotPlanned _ -> throw new IllegalStateException("written, and yet not planned");
        };
    }

    private static DeliveryView view(Planned state, Folded<?> folded) {
        Run run = state.run();
        DeliveryPlanned planned = run.planned();
        OrderTotals totals =
                state instanceof Completed completed ? completed.completion().totals() : run.plannedTotals();
        return new DeliveryView(
                run.id(),
                planned.deliveryNumber(),
                run.employeeId(),
                run.employeeName(),
                state.status().wireName(),
                totals.amount().amount(),
                totals.cost().amount(),
                planned.remark(),
                state instanceof Cancelled cancelled ? cancelled.reason() : null,
                planned.plannedBy(),
                planned.plannedAt(),
                run.startedAt(),
                state instanceof Completed completed ? completed.completion().completedAt() : null,
                folded.createdAt(),
                folded.updatedAt(),
                state.status().next().stream().map(DeliveryStatus::wireName).toList(),
                run.stops().stream().map(DeliveryViews::stop).toList(),
                folded.version());
    }

    private static StopView stop(Stop stop) {
        StopAdded planned = stop.planned();
        boolean resolved = stop.status().isResolved();
        OrderTotals delivered = stop.deliveredTotals();
        Map<String, StopLine> lines =
                stop.delivered().stream().collect(Collectors.toMap(StopLine::lineId, Function.identity()));
        return new StopView(
                planned.orderId(),
                planned.orderNumber(),
                planned.slipNumber(),
                planned.customerId(),
                planned.customerName(),
                planned.customerPhone(),
                planned.customerAddress(),
                stop.status().wireName(),
                planned.totals().amount().amount(),
                planned.totals().cost().amount(),
                resolved ? delivered.amount().amount() : null,
                resolved ? delivered.cost().amount() : null,
                stop.resolvedAt().orElse(null),
                stop.outcome() instanceof StopFailed failed ? failed.reason() : null,
                remark(stop),
                planned.lines().stream()
                        .map(line -> item(line, resolved, lines.get(line.lineId())))
                        .toList());
    }

    private static StopItemView item(PlannedLine planned, boolean resolved, @Nullable StopLine line) {
        Quantity delivered = line == null ? Quantity.ZERO : line.delivered();
        Money amount = line == null ? Money.ZERO : line.amount();
        return new StopItemView(
                planned.lineId(),
                planned.productId(),
                planned.productName(),
                planned.barcode(),
                planned.unit(),
                planned.quantity().amount(),
                resolved ? delivered.amount() : null,
                planned.unitPrice().amount(),
                planned.amount().amount(),
                resolved ? amount.amount() : null);
    }

    private static @Nullable String remark(Stop stop) {
        return switch (stop.outcome()) {
            case null -> null;
            case StopDelivered e -> e.remark();
            case StopPartlyDelivered e -> e.remark();
            case StopFailed _ -> null;
        };
    }
}
