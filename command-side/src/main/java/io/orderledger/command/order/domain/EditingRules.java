package io.orderledger.command.order.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Effect;
import io.orderledger.command.decision.Rejection.NotPermitted;
import io.orderledger.command.order.domain.LineWriting.Result.Refused;
import io.orderledger.command.order.domain.LineWriting.Result.Written;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderState.Confirmed;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Editing an order that may still be edited; on a confirmed one the reservation moves by the difference. */
final class EditingRules {
    private EditingRules() {}

    static Decision<OrderEvent> revise(Placed state, ReviseOrder command, OrderFacts facts) {
        if (state instanceof Confirmed && !command.actor().may(Right.ORDER_EDIT_CONFIRMED)) {
            return rejected(new NotPermitted(Right.ORDER_EDIT_CONFIRMED));
        }
        List<RequestedLine> requested = command.lines();
        if (requested == null) return accepted(remarkEvents(state.order(), command), List.of());
        List<OrderLine> before = state.order().orderLines();
        return switch (LineWriting.write(requested, before, command.actor(), facts)) {
            case Refused refused -> rejected(refused.rejection());
            case Written written
            when written.lines().equals(before) -> accepted(remarkEvents(state.order(), command), List.of());
            case Written written -> rewrite(state, command, written, facts);
        };
    }

    private static Decision<OrderEvent> rewrite(Placed state, ReviseOrder command, Written written, OrderFacts facts) {
        Order order = state.order();
        var events = new ArrayList<OrderEvent>();
        events.add(new OrderLinesChanged(
                order.id(),
                order.placed().customerId(),
                written.lines(),
                written.totals(),
                order.orderLines(),
                order.totals()));
        events.addAll(remarkEvents(order, command));
        List<? extends Effect> effects = state instanceof Confirmed
                ? StockEffects.move(order, written.lines(), facts.stockMayGoNegative())
                : StockEffects.NONE;
        return accepted(events, effects);
    }

    private static List<OrderEvent> remarkEvents(Order order, ReviseOrder command) {
        return !command.changesRemark() || Objects.equals(order.remark(), command.remark())
                ? List.of()
                : List.of(new OrderRemarkChanged(order.id(), command.remark(), order.remark()));
    }

    static Decision<OrderEvent> reprice(Placed state, RepriceOrder command, OrderFacts facts) {
        Order order = state.order();
        List<OrderLine> before = order.orderLines();
        List<RequestedLine> asWritten =
                before.stream().map(EditingRules::withoutPrice).toList();
        return switch (LineWriting.write(asWritten, List.of(), command.actor(), facts)) {
            case Refused refused -> rejected(refused.rejection());
            case Written written -> repriced(order, before, written);
        };
    }

    private static Decision<OrderEvent> repriced(Order order, List<OrderLine> before, Written written) {
        var lines = new ArrayList<OrderLine>(before.size());
        for (int index = 0; index < before.size(); index++) {
            lines.add(FrozenLines.withPriceOf(before.get(index), written.lines().get(index)));
        }
        return lines.equals(before)
                ? nothing()
                : accepted(new OrderRepriced(order.id(), lines, written.totals(), before, order.totals()));
    }

    /** In the unit it was written in: ten pounds must not become ten boxes because the product is now sold in boxes. */
    private static RequestedLine withoutPrice(OrderLine line) {
        return new RequestedLine(line.lineId(), line.productId(), line.quantity(), line.unit(), null, line.remark());
    }
}
