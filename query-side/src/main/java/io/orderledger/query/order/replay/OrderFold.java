package io.orderledger.query.order.replay;

import io.orderledger.events.ClosedLine;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.Fulfillment;
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
import io.orderledger.events.OrderTotals;
import io.orderledger.query.order.replay.ReplayedOrder.Standing;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One event after another makes an order what it is: copies only, no checks, no clock. */
final class OrderFold {
    private OrderFold() {}

    static ReplayedOrder after(ReplayedOrder order, OrderEvent event) {
        return event instanceof OrderPlaced placed ? placed(placed) : after(standing(order), event);
    }

    private static Standing after(Standing order, OrderEvent event) {
        return switch (event) {
            case OrderPlaced e -> placed(e);
            case OrderLinesChanged e -> rewritten(order, e.lines(), e.totals());
            case OrderRepriced e -> rewritten(order, e.lines(), e.totals());
            case OrderRemarkChanged e -> remarked(order, e.remark());
            case OrderLinesDelivered e ->
                counted(
                        order,
                        e.fulfillment(),
                        e.totals(),
                        each(order, e.lines(), DeliveredLine::lineId, ReplayedLine::after));
            case OrderLinesShortClosed e ->
                counted(
                        order,
                        e.fulfillment(),
                        e.totals(),
                        each(order, e.lines(), ClosedLine::lineId, ReplayedLine::after));
            case OrderAssigned e -> onRun(order, e);
            case OrderUnassigned _ -> order; // which run it was on stays readable
            case OrderDelivered e -> counted(in(order, e.to()), order.fulfillment(), e.totals(), order.lines());
            case StatusChanged e -> in(order, e.to());
        };
    }

    private static Standing placed(OrderPlaced e) {
        return new Standing(e, e.status(), Fulfillment.NONE, e.totals(), e.remark(), null, written(e.lines()));
    }

    private static Standing standing(ReplayedOrder order) {
        return switch (order) {
            case Standing standing -> standing;
            case ReplayedOrder.Unplaced _ ->
                throw new IllegalStateException("The order's events do not begin with its placing");
        };
    }

    private static Standing in(Standing o, OrderStatus status) {
        return new Standing(o.placed(), status, o.fulfillment(), o.totals(), o.remark(), o.run(), o.lines());
    }

    private static Standing remarked(Standing o, @Nullable String remark) {
        return new Standing(o.placed(), o.status(), o.fulfillment(), o.totals(), remark, o.run(), o.lines());
    }

    private static Standing onRun(Standing o, OrderAssigned run) {
        return new Standing(o.placed(), o.status(), o.fulfillment(), o.totals(), o.remark(), run, o.lines());
    }

    private static Standing rewritten(Standing o, List<OrderLine> lines, OrderTotals totals) {
        return counted(o, o.fulfillment(), totals, written(lines));
    }

    private static Standing counted(Standing o, Fulfillment fulfillment, OrderTotals totals, List<ReplayedLine> lines) {
        return new Standing(o.placed(), o.status(), fulfillment, totals, o.remark(), o.run(), lines);
    }

    private static List<ReplayedLine> written(List<OrderLine> lines) {
        return lines.stream().map(ReplayedLine::written).toList();
    }

    /** The order's lines; those that something happened to, after it. */
    private static <T> List<ReplayedLine> each(
            Standing order,
            List<T> happened,
            Function<T, String> lineId,
            BiFunction<ReplayedLine, T, ReplayedLine> after) {
        Map<String, T> byLine = happened.stream().collect(Collectors.toMap(lineId, Function.identity()));
        return order.lines().stream()
                .map(line -> {
                    T what = byLine.get(line.line().lineId());
                    return what == null ? line : after.apply(line, what);
                })
                .toList();
    }
}
