package io.orderledger.command.order.domain;

import io.orderledger.events.Money;
import io.orderledger.events.OrderLine;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.Quantity;
import java.util.List;

/** What a delivery run is to hand over of an order: the lines that are open, in their order. */
public final class PlannedLines {
    private PlannedLines() {}

    public static List<PlannedLine> of(Order order) {
        return order.lines().stream()
                .filter(LineState::isOpen)
                .map(PlannedLines::planned)
                .toList();
    }

    private static PlannedLine planned(LineState state) {
        OrderLine line = state.line();
        Quantity before = state.delivered();
        Quantity open = state.open();
        Money cost = line.cost();
        return new PlannedLine(
                line.lineId(),
                line.productId(),
                line.productName(),
                line.unit(),
                line.barcode(),
                before,
                open,
                line.unitPrice(),
                line.unitPrice().timesPart(before, open),
                cost,
                cost == null ? null : cost.timesPart(before, open));
    }
}
