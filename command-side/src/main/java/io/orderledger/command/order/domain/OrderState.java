package io.orderledger.command.order.domain;

import io.orderledger.events.ClosedLine;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.OrderEvent.StatusChanged;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.ledger.Evolution;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An order in one of its statuses, or that there is none yet. */
public sealed interface OrderState {
    Evolution<OrderState, OrderEvent> EVOLUTION = new Evolution<>(OrderEvent.class, new Unplaced(), OrderState::evolve);

    record Unplaced() implements OrderState {}

    /** Every state but {@link Unplaced}. */
    sealed interface Placed extends OrderState {
        Order order();

        OrderStatus status();
    }

    record Draft(Order order) implements Placed {
        @Override
        public OrderStatus status() {
            return OrderStatus.DRAFT;
        }
    }

    record Pending(Order order) implements Placed {
        @Override
        public OrderStatus status() {
            return OrderStatus.PENDING;
        }
    }

    record Confirmed(Order order) implements Placed {
        @Override
        public OrderStatus status() {
            return OrderStatus.CONFIRMED;
        }
    }

    record Shipped(Order order) implements Placed {
        @Override
        public OrderStatus status() {
            return OrderStatus.SHIPPED;
        }
    }

    record Delivered(Order order) implements Placed {
        @Override
        public OrderStatus status() {
            return OrderStatus.DELIVERED;
        }
    }

    record Cancelled(Order order) implements Placed {
        @Override
        public OrderStatus status() {
            return OrderStatus.CANCELLED;
        }
    }

    static OrderState evolve(OrderState state, OrderEvent event) {
        return switch (event) {
            case OrderPlaced e -> in(e.status(), Order.of(e));
            case OrderDelivered e -> in(e.to(), left(placed(state).order()));
            case StatusChanged e -> in(e.to(), placed(state).order());
            case OrderLinesChanged e -> rewritten(placed(state), e.lines());
            case OrderRepriced e -> rewritten(placed(state), e.lines());
            case OrderRemarkChanged e ->
                in(placed(state).status(), placed(state).order().withRemark(e.remark()));
            case OrderLinesDelivered e -> delivered(placed(state), e.lines());
            case OrderLinesShortClosed e -> closed(placed(state), e.lines());
            case OrderAssigned e ->
                in(
                        placed(state).status(),
                        placed(state)
                                .order()
                                .onRun(new RunPlace(e.deliveryId(), e.deliveryNumber(), e.slipNumber(), true)));
            case OrderUnassigned _ ->
                in(placed(state).status(), left(placed(state).order()));
        };
    }

    private static OrderState in(OrderStatus status, Order order) {
        return switch (status) {
            case DRAFT -> new Draft(order);
            case PENDING -> new Pending(order);
            case CONFIRMED -> new Confirmed(order);
            case SHIPPED -> new Shipped(order);
            case DELIVERED -> new Delivered(order);
            case CANCELLED -> new Cancelled(order);
        };
    }

    private static Order left(Order order) {
        RunPlace run = order.run();
        return run == null ? order : order.onRun(run.left());
    }

    private static OrderState rewritten(Placed state, List<OrderLine> lines) {
        return in(
                state.status(),
                state.order().withLines(lines.stream().map(LineState::of).toList()));
    }

    private static OrderState delivered(Placed state, List<DeliveredLine> lines) {
        Map<String, DeliveredLine> byId =
                lines.stream().collect(Collectors.toMap(DeliveredLine::lineId, Function.identity()));
        return in(
                state.status(),
                state.order()
                        .withLines(state.order().lines().stream()
                                .map(line -> {
                                    DeliveredLine e = byId.get(line.line().lineId());
                                    return e == null
                                            ? line
                                            : new LineState(
                                                    line.line(),
                                                    e.deliveredSoFar(),
                                                    line.closed(),
                                                    e.amount(),
                                                    e.costAmount());
                                })
                                .toList()));
    }

    private static OrderState closed(Placed state, List<ClosedLine> lines) {
        Map<String, ClosedLine> byId =
                lines.stream().collect(Collectors.toMap(ClosedLine::lineId, Function.identity()));
        return in(
                state.status(),
                state.order()
                        .withLines(state.order().lines().stream()
                                .map(line -> {
                                    ClosedLine e = byId.get(line.line().lineId());
                                    return e == null
                                            ? line
                                            : new LineState(
                                                    line.line(),
                                                    line.delivered(),
                                                    line.closed().plus(e.closed()),
                                                    e.amount(),
                                                    e.costAmount());
                                })
                                .toList()));
    }

    private static Placed placed(OrderState state) {
        return switch (state) {
            case Placed placed -> placed;
            case Unplaced _ -> throw new IllegalStateException("the stream does not begin with its placing");
        };
    }
}
