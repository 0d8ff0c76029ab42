package io.orderledger.command.order.domain;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AmountTooLarge;
import io.orderledger.command.decision.Rejection.LineUnknown;
import io.orderledger.command.decision.Rejection.NoLines;
import io.orderledger.command.order.domain.LineOffer.Priced;
import io.orderledger.events.Money;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes requested lines: snapshots the product, resolves the price, or says what is wrong with which lines. */
final class LineWriting {
    private LineWriting() {}

    /** Either the lines as they are written down, or why they cannot be. */
    sealed interface Result {
        record Written(List<OrderLine> lines, OrderTotals totals) implements Result {}

        record Refused(Rejection rejection) implements Result {}
    }

    static Result write(List<RequestedLine> requested, List<OrderLine> frozen, Actor actor, OrderFacts facts) {
        if (requested.isEmpty()) return new Result.Refused(new NoLines());
        Optional<String> repeated = repeatedLine(requested);
        if (repeated.isPresent()) return new Result.Refused(new LineUnknown(repeated.get()));
        Map<String, Quantity> perProduct = quantityPerProduct(requested);
        List<Optional<OrderLine>> matches = FrozenLines.match(frozen, requested);
        var problems = new LineProblems();
        var lines = new ArrayList<OrderLine>(requested.size());
        for (int index = 0; index < requested.size(); index++) {
            RequestedLine line = requested.get(index);
            OrderLine before = matches.get(index).orElse(null);
            if (before != null && FrozenLines.stays(before, line)) {
                lines.add(FrozenLines.withRemark(before, line.remark()));
                continue;
            }
            Quantity forBreaks = perProduct.getOrDefault(line.productId(), line.quantity());
            LineOffer offer = LineOffer.of(index, line, forBreaks, actor, facts);
            if (offer instanceof Priced priced) {
                lines.add(priced.line(before == null ? line.lineId() : before.lineId()));
            } else {
                problems.add(offer);
            }
        }
        return problems.first().<Result>map(Result.Refused::new).orElseGet(() -> checked(lines));
    }

    /** A line id names one line. With this, matching by id first keeps every id of an order unique. */
    private static Optional<String> repeatedLine(List<RequestedLine> requested) {
        var seen = new HashSet<String>();
        return requested.stream()
                .map(RequestedLine::lineId)
                .filter(lineId -> !seen.add(lineId))
                .findFirst();
    }

    private static Result checked(List<OrderLine> lines) {
        for (OrderLine line : lines) {
            if (line.amount().exceeds(Money.MAX) || costOf(line).exceeds(Money.MAX)) {
                return new Result.Refused(new AmountTooLarge());
            }
        }
        OrderTotals totals = OrderTotals.of(lines);
        boolean tooLarge = totals.amount().exceeds(Money.MAX) || totals.cost().exceeds(Money.MAX);
        return tooLarge ? new Result.Refused(new AmountTooLarge()) : new Result.Written(List.copyOf(lines), totals);
    }

    private static Money costOf(OrderLine line) {
        Money cost = line.costAmount();
        return cost == null ? Money.ZERO : cost;
    }

    /** The same product on two lines counts together for quantity breaks. */
    private static Map<String, Quantity> quantityPerProduct(List<RequestedLine> lines) {
        var sums = new HashMap<String, Quantity>();
        for (RequestedLine line : lines) sums.merge(line.productId(), line.quantity(), Quantity::plus);
        return sums;
    }
}
