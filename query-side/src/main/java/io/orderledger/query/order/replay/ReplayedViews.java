package io.orderledger.query.order.replay;

import io.orderledger.events.Money;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.ledger.Folded;
import io.orderledger.query.order.replay.ReplayedOrder.Standing;
import io.orderledger.query.order.replay.ReplayedOrder.Unplaced;
import io.orderledger.web.order.OrderHistoryView;
import io.orderledger.web.order.OrderItemView;
import io.orderledger.web.order.OrderSummaryView;
import io.orderledger.web.order.OrderView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A replayed order in the forms in which the read tables are shown; empty before the order was placed. */
public final class ReplayedViews {
    private ReplayedViews() {}

    /** @param histories what happened up to then; absent where nobody asked for it */
    public static Optional<OrderView> order(Folded<ReplayedOrder> folded, @Nullable List<OrderHistoryView> histories) {
        return switch (folded.state()) {
            case Standing order -> Optional.of(order(order, folded, histories));
            case Unplaced _ -> Optional.empty();
        };
    }

    /** One row of the order list. */
    public static Optional<OrderSummaryView> summary(Folded<ReplayedOrder> folded) {
        return switch (folded.state()) {
            case Standing order -> Optional.of(summary(order, folded));
            case Unplaced _ -> Optional.empty();
        };
    }

    private static OrderView order(Standing order, Folded<?> folded, @Nullable List<OrderHistoryView> histories) {
        var placed = order.placed();
        var run = order.run();
        return new OrderView(
                placed.orderId(),
                placed.orderNumber(),
                placed.customerId(),
                placed.customerName(),
                placed.customerPhone(),
                placed.customerAddress(),
                order.status().wireName(),
                order.fulfillment().wireName(),
                order.totals().amount().amount(),
                order.totals().cost().amount(),
                order.remark(),
                run == null ? null : run.deliveryId(),
                run == null ? null : run.deliveryNumber(),
                run == null ? null : run.slipNumber(),
                placed.placedBy(),
                placed.placedAt(),
                folded.createdAt(),
                folded.updatedAt(),
                order.status().next(order.fulfillment()).stream()
                        .map(OrderStatus::wireName)
                        .toList(),
                order.lines().stream().map(ReplayedViews::item).toList(),
                new OrderView.PlacedView(
                        placed.totals().amount().amount(),
                        placed.totals().cost().amount(),
                        placed.lines().stream()
                                .map(line -> item(ReplayedLine.written(line)))
                                .toList()),
                folded.version(),
                histories);
    }

    private static OrderItemView item(ReplayedLine replayed) {
        OrderLine line = replayed.line();
        return new OrderItemView(
                line.lineId(),
                line.productId(),
                line.productName(),
                line.barcode(),
                line.unit(),
                line.quantity().amount(),
                line.unitPrice().amount(),
                replayed.amount().amount(),
                amount(line.cost()),
                amount(line.resolvedPrice()),
                line.priceSource().wireName(),
                line.overriddenBy(),
                replayed.delivered().amount(),
                replayed.closed().amount(),
                line.remark());
    }

    private static OrderSummaryView summary(Standing order, Folded<?> folded) {
        var placed = order.placed();
        var run = order.run();
        return new OrderSummaryView(
                placed.orderId(),
                placed.orderNumber(),
                placed.customerId(),
                placed.customerName(),
                order.status().wireName(),
                order.fulfillment().wireName(),
                order.totals().amount().amount(),
                order.totals().cost().amount(),
                order.lines().size(),
                order.remark(),
                run == null ? null : run.deliveryId(),
                run == null ? null : run.deliveryNumber(),
                placed.placedBy(),
                placed.placedAt(),
                folded.createdAt(),
                folded.updatedAt(),
                folded.version());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
