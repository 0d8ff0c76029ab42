package io.orderledger.command.order;

import io.orderledger.command.gateway.Written;
import io.orderledger.command.order.domain.LineState;
import io.orderledger.command.order.domain.Order;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.order.domain.RunPlace;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.Quantity;
import io.orderledger.ledger.Folded;
import io.orderledger.web.order.OrderItemView;
import io.orderledger.web.order.OrderView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An order's state as both sides send it. */
final class OrderViews {
    private OrderViews() {}

    static OrderView of(Written<OrderState> written) {
        return switch (written.stream().state()) {
            case Placed placed -> view(placed, written.stream());
            case OrderState.Unplaced _ -> throw new IllegalStateException("written, and yet not placed");
        };
    }

    private static OrderView view(Placed state, Folded<?> folded) {
        Order order = state.order();
        OrderPlaced placed = order.placed();
        OrderTotals totals = order.totals();
        RunPlace run = order.run();
        return new OrderView(
                placed.orderId(),
                placed.orderNumber(),
                placed.customerId(),
                placed.customerName(),
                placed.customerPhone(),
                placed.customerAddress(),
                state.status().wireName(),
                order.fulfillment().wireName(),
                totals.amount().amount(),
                totals.cost().amount(),
                order.remark(),
                run == null ? null : run.deliveryId(),
                run == null ? null : run.deliveryNumber(),
                run == null ? null : run.slipNumber(),
                placed.placedBy(),
                placed.placedAt(),
                folded.createdAt(),
                folded.updatedAt(),
                state.status().next(order.fulfillment()).stream()
                        .map(OrderStatus::wireName)
                        .toList(),
                order.lines().stream().map(OrderViews::item).toList(),
                new OrderView.PlacedView(
                        placed.totals().amount().amount(),
                        placed.totals().cost().amount(),
                        placed.lines().stream().map(OrderViews::placedItem).toList()),
                folded.version(),
                null);
    }

    private static OrderItemView item(LineState state) {
        return item(state.line(), state.amount(), state.delivered(), state.closed());
    }

    private static OrderItemView placedItem(OrderLine line) {
        return item(line, line.amount(), Quantity.ZERO, Quantity.ZERO);
    }

    private static OrderItemView item(OrderLine line, Money amount, Quantity delivered, Quantity closed) {
        return new OrderItemView(
                line.lineId(),
                line.productId(),
                line.productName(),
                line.barcode(),
                line.unit(),
                line.quantity().amount(),
                line.unitPrice().amount(),
                amount.amount(),
                amountOf(line.cost()),
                amountOf(line.resolvedPrice()),
                line.priceSource().wireName(),
                line.overriddenBy(),
                delivered.amount(),
                closed.amount(),
                line.remark());
    }

    private static @Nullable BigDecimal amountOf(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
