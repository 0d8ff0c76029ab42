package io.orderledger.ledger;

import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PriceSource;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.ProductEvent.StockDeducted;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.Quantity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Events of a small shop. */
final class TestEvents {
    /** A product's stock on hand: the smallest state that tells whether every event was folded once. */
    static final Evolution<Quantity, ProductEvent> ON_HAND =
            new Evolution<>(ProductEvent.class, Quantity.ZERO, TestEvents::onHand);

    private TestEvents() {}

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static Quantity onHand(Quantity before, ProductEvent event) {
        return switch (event) {
            case StockAdjusted e -> before.plus(e.difference());
            case StockDeducted e -> before.minus(e.quantity());
            default -> before;
        };
    }

    static LedgerEvent adjusted(String productId) {
        return new StockAdjusted(productId, Quantity.of("1.00"), Quantity.of("1.00"), "盘点");
    }

    static LedgerEvent reserved(String productId, String orderId) {
        return new StockReserved(productId, orderId, Quantity.of("1.00"), false);
    }

    /** The next event of a product's stream. */
    static EventMessage<?> stock(String productId, long sequence) {
        return TestLedger.event(productId, sequence, adjusted(productId));
    }

    static EventMessage<?> customer(String customerId, @Nullable String phone) {
        return TestLedger.event(customerId, 0, new CustomerCreated(customerId, "张三", phone, null, null));
    }

    static EventMessage<?> customerChanged(String customerId, long sequence, @Nullable String phone) {
        return TestLedger.event(customerId, sequence, new CustomerChanged(customerId, "张三", phone, null, null));
    }

    static LedgerEvent placed(String orderId, String number, String customerId, String... productIds) {
        List<OrderLine> lines = Arrays.stream(productIds).map(TestEvents::line).toList();
        return new OrderPlaced(
                orderId,
                number,
                Instant.parse("2024-06-01T08:00:00Z"),
                "anonymous",
                OrderStatus.DRAFT,
                customerId,
                "张三",
                null,
                null,
                lines,
                OrderTotals.of(lines),
                null);
    }

    private static OrderLine line(String productId) {
        Money price = Money.of("5.50");
        return new OrderLine(
                "1",
                productId,
                "苹果",
                "斤",
                null,
                Quantity.of("1.00"),
                price,
                price,
                null,
                null,
                price,
                PriceSource.GLOBAL,
                null,
                null);
    }
}
