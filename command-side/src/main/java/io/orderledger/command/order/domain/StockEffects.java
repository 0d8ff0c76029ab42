package io.orderledger.command.order.domain;

import io.orderledger.command.product.domain.StockCommand;
import io.orderledger.command.product.domain.StockCommand.DeductStock;
import io.orderledger.command.product.domain.StockCommand.ReleaseStock;
import io.orderledger.command.product.domain.StockCommand.ReserveStock;
import io.orderledger.command.product.domain.StockCommand.ReturnStock;
import io.orderledger.events.OrderLine;
import io.orderledger.events.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What an order's steps do to the stock of its products: one command a product, in product id order. */
final class StockEffects {
    static final List<StockCommand> NONE = List.of();

    private StockEffects() {}

    static List<StockCommand> reserve(Order order, boolean mayGoBelowZero) {
        return each(
                open(order), (product, quantity) -> new ReserveStock(product, order.id(), quantity, mayGoBelowZero));
    }

    static List<StockCommand> release(Order order) {
        return each(open(order), (product, quantity) -> new ReleaseStock(product, order.id(), quantity));
    }

    static List<StockCommand> ship(Order order) {
        return each(open(order), (product, quantity) -> new DeductStock(product, order.id(), quantity));
    }

    static List<StockCommand> returnToReserve(Order order) {
        return each(open(order), (product, quantity) -> new ReturnStock(product, order.id(), quantity, true));
    }

    /** The reservation of a confirmed order follows its lines by the difference. */
    static List<StockCommand> move(Order order, List<OrderLine> newLines, boolean mayGoBelowZero) {
        Map<String, Quantity> differences = perProduct(newLines);
        open(order).forEach((product, quantity) -> differences.merge(product, quantity.negated(), Quantity::plus));
        return each(
                differences,
                (product, difference) -> difference.isPositive()
                        ? new ReserveStock(product, order.id(), difference, mayGoBelowZero)
                        : new ReleaseStock(product, order.id(), difference.negated()));
    }

    /** What left the house over or under what was shipped: the surplus is deducted, the rest goes back on the shelf. */
    static List<StockCommand> settle(String orderId, Map<String, Quantity> surplusPerProduct) {
        return each(
                surplusPerProduct,
                (product, surplus) -> surplus.isPositive()
                        ? new DeductStock(product, orderId, surplus)
                        : new ReturnStock(product, orderId, surplus.negated(), false));
    }

    private static List<StockCommand> each(
            Map<String, Quantity> quantities, BiFunction<String, Quantity, StockCommand> command) {
        return quantities.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .map(entry -> command.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Per product what is still to be delivered: lines that were closed short hold and move no goods any more. */
    private static Map<String, Quantity> open(Order order) {
        var sums = new TreeMap<String, Quantity>();
        for (LineState line : order.lines()) sums.merge(line.line().productId(), line.open(), Quantity::plus);
        return sums;
    }

    private static Map<String, Quantity> perProduct(List<OrderLine> lines) {
        var sums = new TreeMap<String, Quantity>();
        for (OrderLine line : lines) sums.merge(line.productId(), line.quantity(), Quantity::plus);
        return sums;
    }
}
