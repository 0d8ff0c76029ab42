package io.orderledger.command.order.domain;

import io.orderledger.events.Fulfillment;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderTotals;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order's data, the same in every status.
 *
 * @param placed what it was when it was placed, for ever
 * @param run the latest delivery run it was on; absent when it never was on one
 */
public record Order(
        OrderPlaced placed,
        List<LineState> lines,
        @Nullable String remark,
        @Nullable RunPlace run) {
    public Order {
        lines = List.copyOf(lines);
    }

    static Order of(OrderPlaced placed) {
        return new Order(placed, placed.lines().stream().map(LineState::of).toList(), placed.remark(), null);
    }

    public String id() {
        return placed.orderId();
    }

    public Optional<LineState> line(String lineId) {
        return lines.stream()
                .filter(state -> state.line().lineId().equals(lineId))
                .findFirst();
    }

    public List<OrderLine> orderLines() {
        return lines.stream().map(LineState::line).toList();
    }

    public OrderTotals totals() {
        OrderTotals totals = OrderTotals.ZERO;
        for (LineState line : lines) {
            Money cost = line.costAmount();
            totals = totals.plus(line.amount(), cost == null ? Money.ZERO : cost);
        }
        return totals;
    }

    /** Full when nothing is open and nothing was closed short; partial when at least something was delivered. */
    public Fulfillment fulfillment() {
        if (lines.stream().allMatch(line -> !line.isOpen() && line.closed().isZero())) return Fulfillment.FULL;
        return lines.stream().anyMatch(line -> line.delivered().isPositive()) ? Fulfillment.PARTIAL : Fulfillment.NONE;
    }

    boolean isResolved() {
        return lines.stream().noneMatch(LineState::isOpen);
    }

    Order withLines(List<LineState> newLines) {
        return new Order(placed, newLines, remark, run);
    }

    Order onRun(@Nullable RunPlace newRun) {
        return new Order(placed, lines, remark, newRun);
    }

    Order withRemark(@Nullable String newRemark) {
        return new Order(placed, lines, newRemark, run);
    }
}
