package io.orderledger.command.order.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Effect;
import io.orderledger.command.order.domain.LineWriting.Result.Refused;
import io.orderledger.command.order.domain.LineWriting.Result.Written;
import io.orderledger.command.order.domain.OrderCommand.ChangeLines;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderState.Confirmed;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderLine;
import java.util.List;

/** Rewriting the lines of an order; on a confirmed one the reservation moves by the difference. */
final class EditingRules {
    private EditingRules() {}

    static Decision<OrderEvent> changeLines(Placed state, ChangeLines command, OrderFacts facts) {
        Order order = state.order();
        List<OrderLine> before = order.orderLines();
        return switch (LineWriting.write(command.lines(), before, command.actor(), facts)) {
            case Refused refused -> rejected(refused.rejection());
            case Written written when written.lines().equals(before) -> nothing();
            case Written written -> {
                List<? extends Effect> effects = state instanceof Confirmed
                        ? StockEffects.move(order, written.lines(), facts.stockMayGoNegative())
                        : StockEffects.NONE;
                yield accepted(
                        new OrderLinesChanged(
                                order.id(),
                                order.placed().customerId(),
                                written.lines(),
                                written.totals(),
                                before,
                                order.totals()),
                        effects);
            }
        };
    }

    static Decision<OrderEvent> reprice(Placed state, RepriceOrder command, OrderFacts facts) {
        Order order = state.order();
        List<OrderLine> before = order.orderLines();
        List<RequestedLine> asWritten =
                before.stream().map(EditingRules::withoutPrice).toList();
        return switch (LineWriting.write(asWritten, List.of(), command.actor(), facts)) {
            case Refused refused -> rejected(refused.rejection());
            case Written written when written.lines().equals(before) -> nothing();
            case Written written ->
                accepted(new OrderRepriced(order.id(), written.lines(), written.totals(), before, order.totals()));
        };
    }

    private static RequestedLine withoutPrice(OrderLine line) {
        return new RequestedLine(line.lineId(), line.productId(), line.quantity(), null, null, line.remark());
    }
}
