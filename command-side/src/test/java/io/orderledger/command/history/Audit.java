package io.orderledger.command.history;

import static io.orderledger.command.history.PaperShop.hundredths;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.order.domain.LineState;
import io.orderledger.command.order.domain.Order;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.product.domain.Stock;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderEvent.StatusChanged;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.Quantity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds what the deciders recorded against the books, and against what must be true of any ledger. */
final class Audit {
    private Audit() {}

    static void comparesWithBooks(Shop shop, PaperShop books) {
        for (String product : PaperShelf.TRACKED) {
            Stock stock = stockOf(shop, product).orElseThrow();
            assertThat(hundredths(stock.onHand()))
                    .as("on hand of " + product)
                    .isEqualTo(books.shelf.onHand.get(product));
            assertThat(hundredths(stock.reserved()))
                    .as("reserved of " + product)
                    .isEqualTo(books.shelf.reserved(product));
        }
        books.orders.forEach((orderId, onPaper) -> {
            Placed placed = (Placed) shop.order(orderId);
            Order order = placed.order();
            assertThat(placed.status().wireName()).isEqualTo(onPaper.status);
            assertThat(order.totals().amount()).isEqualTo(cents(onPaper.amount()));
            assertThat(order.totals().cost()).isEqualTo(cents(onPaper.cost()));
            assertThat(order.fulfillment()).hasToString(onPaper.fulfillment());
            assertThat(order.lines().stream().map(line -> line.line().lineId()))
                    .isEqualTo(onPaper.lineIds())
                    .doesNotHaveDuplicates();
        });
    }

    /** Whatever came in stands on the shelf, is on the road, or is with a customer. */
    static void noGoodsAreLostOrInvented(Shop shop, Set<String> orderIds) {
        for (String product : PaperShelf.TRACKED) {
            Quantity cameIn = Quantity.ZERO;
            for (LedgerEvent event : shop.events(product)) {
                if (event instanceof ProductCreated e && e.stock() != null) cameIn = cameIn.plus(e.stock());
                if (event instanceof StockAdjusted e) cameIn = cameIn.plus(e.difference());
            }
            Quantity elsewhere = Quantity.ZERO;
            Quantity promised = Quantity.ZERO;
            for (String orderId : orderIds) {
                Placed order = (Placed) shop.order(orderId);
                for (LineState line : order.order().lines()) {
                    if (!line.line().productId().equals(product)) continue;
                    elsewhere = elsewhere.plus(line.delivered());
                    if (order.status() == OrderStatus.SHIPPED) elsewhere = elsewhere.plus(line.open());
                    if (order.status() == OrderStatus.CONFIRMED) promised = promised.plus(line.open());
                }
            }
            Stock stock = stockOf(shop, product).orElseThrow();
            assertThat(stock.onHand().plus(elsewhere)).as("goods of " + product).isEqualTo(cameIn);
            assertThat(stock.reserved()).as("promises of " + product).isEqualTo(promised);
        }
        // Nobody keeps an eye on c: no order may have left a trace in it.
        assertThat(stockOf(shop, "c")).isEmpty();
        assertThat(shop.events("c")).hasSize(1);
    }

    /** Statuses follow each other as the table says, and every total is the sum of its lines. */
    static void everyEventFollows(List<LedgerEvent> stream) {
        OrderState state = OrderState.EVOLUTION.initial();
        for (LedgerEvent recorded : stream) {
            OrderEvent event = (OrderEvent) recorded;
            if (event instanceof StatusChanged step) {
                Placed before = (Placed) state;
                assertThat(step.from()).isEqualTo(before.status());
                assertThat(before.status().next(before.order().fulfillment())).contains(step.to());
            }
            state = OrderState.evolve(state, event);
            Order order = ((Placed) state).order();
            totalsOf(event).ifPresent(totals -> assertThat(totals).isEqualTo(order.totals()));
            Set<String> ids = new HashSet<>();
            order.lines()
                    .forEach(line -> assertThat(ids.add(line.line().lineId())).isTrue());
        }
    }

    private static Optional<OrderTotals> totalsOf(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e -> Optional.of(e.totals());
            case OrderLinesChanged e -> Optional.of(e.totals());
            case OrderRepriced e -> Optional.of(e.totals());
            case OrderLinesDelivered e -> Optional.of(e.totals());
            case OrderLinesShortClosed e -> Optional.of(e.totals());
            case OrderDelivered e -> Optional.of(e.totals());
            case OrderEvent _ -> Optional.empty();
        };
    }

    private static Optional<Stock> stockOf(Shop shop, String product) {
        return shop.product(product) instanceof ProductState.Known known
                ? Optional.ofNullable(known.stock())
                : Optional.empty();
    }

    private static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }
}
