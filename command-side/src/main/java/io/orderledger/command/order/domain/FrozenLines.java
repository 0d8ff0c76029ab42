package io.orderledger.command.order.domain;

import io.orderledger.events.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines an order already has, matched with the lines somebody wants it to have: by line id, else by product. A line
 * that stays keeps the price it was written with; later price changes touch no order.
 */
final class FrozenLines {
    private FrozenLines() {}

    /** Per requested line the existing one that it continues; each is continued at most once. */
    static List<Optional<OrderLine>> match(List<OrderLine> frozen, List<RequestedLine> requested) {
        var unmatched = new ArrayList<>(frozen);
        var matches = new ArrayList<Optional<OrderLine>>(requested.size());
        for (RequestedLine line : requested) {
            matches.add(take(unmatched, before -> before.lineId().equals(line.lineId())));
        }
        for (int index = 0; index < matches.size(); index++) {
            String productId = requested.get(index).productId();
            if (matches.get(index).isEmpty()) {
                matches.set(index, take(unmatched, before -> before.productId().equals(productId)));
            }
        }
        return matches;
    }

    private static Optional<OrderLine> take(List<OrderLine> unmatched, Predicate<OrderLine> wanted) {
        Optional<OrderLine> match = unmatched.stream().filter(wanted).findFirst();
        match.ifPresent(unmatched::remove);
        return match;
    }

    /** Whether nothing that matters for the price was changed. */
    static boolean stays(OrderLine line, RequestedLine requested) {
        return line.productId().equals(requested.productId())
                && line.quantity().equals(requested.quantity())
                && (requested.unit() == null || line.unit().equals(requested.unit()))
                && (requested.unitPrice() == null || line.unitPrice().equals(requested.unitPrice()));
    }

    /** The line as it was named, priced as the other one; both are of the same product and quantity. */
    static OrderLine withPriceOf(OrderLine line, OrderLine priced) {
        return new OrderLine(
                line.lineId(),
                line.productId(),
                line.productName(),
                line.unit(),
                line.barcode(),
                line.quantity(),
                priced.unitPrice(),
                priced.amount(),
                priced.cost(),
                priced.costAmount(),
                priced.resolvedPrice(),
                priced.priceSource(),
                priced.overriddenBy(),
                line.remark());
    }

    static OrderLine withRemark(OrderLine line, @Nullable String remark) {
        return new OrderLine(
                line.lineId(),
                line.productId(),
                line.productName(),
                line.unit(),
                line.barcode(),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                line.cost(),
                line.costAmount(),
                line.resolvedPrice(),
                line.priceSource(),
                line.overriddenBy(),
                remark);
    }
}
