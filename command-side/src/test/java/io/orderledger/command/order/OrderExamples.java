package io.orderledger.command.order;

import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.decision.Actor;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PriceSource;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What order scenarios are told with: a customer, apples with a cost, pears without one, and salt without a price. */
final class OrderExamples {
    static final String ORDER = "order-1";
    static final String NUMBER = "202406010001";
    static final String CUSTOMER = "customer-1";
    static final String APPLE = "product-a";
    static final String PEAR = "product-b";
    static final String SALT = "product-c";
    static final Actor ADMIN = new Actor("admin-1", Role.ADMIN);
    static final Actor MANAGER = new Actor("manager-1", Role.MANAGER);
    static final Actor EMPLOYEE = new Actor("employee-1", Role.EMPLOYEE);
    static final Instant NOW = Instant.parse("2024-06-01T04:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    static final CustomerState KNOWN_CUSTOMER =
            new CustomerState.Known(new CustomerState.Details("张记饭店", "13800000001", "人民路 1 号", "张三"), false);
    static final Map<String, ProductState> PRODUCTS = Map.of(
            APPLE, product(APPLE, "苹果", "5.50", "3.20", "6901234567892"),
            PEAR, product(PEAR, "梨", "4.00", null, null),
            SALT, product(SALT, "盐", null, null, null));
    static final OrderFacts FACTS = knowing(PriceList.EMPTY, PRODUCTS);

    private OrderExamples() {}

    static Scenario.Given<OrderCommand, OrderFacts, OrderEvent> scenario(String name) {
        return new Scenario.Given<>(name, List.of(), FACTS);
    }

    static OrderFacts knowing(PriceList prices, Map<String, ProductState> products) {
        return OrderFacts.nothingBut(NOW, TODAY).numbered(NUMBER).priced(KNOWN_CUSTOMER, prices, products);
    }

    static ProductState product(
            String id, String name, @Nullable String price, @Nullable String cost, @Nullable String barcode) {
        return ProductState.evolve(
                ProductState.EVOLUTION.initial(),
                new ProductCreated(id, name, "斤", money(price), money(cost), barcode, null));
    }

    static RequestedLine want(String lineId, String productId, String quantity) {
        return new RequestedLine(lineId, productId, Quantity.of(quantity), null, null, null);
    }

    static RequestedLine want(String lineId, String productId, String quantity, String unitPrice) {
        return new RequestedLine(lineId, productId, Quantity.of(quantity), null, Money.of(unitPrice), null);
    }

    static PlaceOrder place(Actor actor, RequestedLine... lines) {
        return new PlaceOrder(ORDER, CUSTOMER, List.of(lines), null, false, null, "小李", actor);
    }

    static OrderPlaced placed(OrderTotals totals, OrderLine... lines) {
        return placed(OrderStatus.DRAFT, NOW, totals, List.of(lines));
    }

    static OrderPlaced placed(OrderStatus status, Instant at, OrderTotals totals, List<OrderLine> lines) {
        return new OrderPlaced(
                ORDER, NUMBER, at, "小李", status, CUSTOMER, "张记饭店", "13800000001", "人民路 1 号", lines, totals, null);
    }

    /** Apples, as they are written down at the global price. */
    static OrderLine apples(String lineId, String quantity, String unitPrice, String amount, String costAmount) {
        return new OrderLine(
                lineId,
                APPLE,
                "苹果",
                "斤",
                "6901234567892",
                Quantity.of(quantity),
                Money.of(unitPrice),
                Money.of(amount),
                Money.of("3.20"),
                Money.of(costAmount),
                Money.of(unitPrice),
                PriceSource.GLOBAL,
                null,
                null);
    }

    /** Pears, as they are written down at the global price; they have no cost. */
    static OrderLine pears(String lineId, String quantity, String unitPrice, String amount) {
        return new OrderLine(
                lineId,
                PEAR,
                "梨",
                "斤",
                null,
                Quantity.of(quantity),
                Money.of(unitPrice),
                Money.of(amount),
                null,
                null,
                Money.of(unitPrice),
                PriceSource.GLOBAL,
                null,
                null);
    }

    /** Salt, as it is written down at a price that somebody gave. */
    static OrderLine salt(String lineId, String quantity, String unitPrice, String amount) {
        return new OrderLine(
                lineId,
                SALT,
                "盐",
                "斤",
                null,
                Quantity.of(quantity),
                Money.of(unitPrice),
                Money.of(amount),
                null,
                null,
                null,
                PriceSource.NONE,
                null,
                null);
    }

    /** The line, its price explained otherwise. */
    static OrderLine priced(
            OrderLine line, @Nullable String resolved, PriceSource source, @Nullable Actor overriddenBy) {
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
                money(resolved),
                source,
                overriddenBy == null ? null : overriddenBy.id(),
                line.remark());
    }

    static OrderLine remarked(OrderLine line, String remark) {
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

    /** Ten pounds of apples, and nothing else. */
    static OrderLine tenApples() {
        return apples("line-1", "10", "5.50", "55.00", "32.00");
    }

    static OrderPlaced draft() {
        return placed(totals("55.00", "32.00"), tenApples());
    }

    static List<OrderEvent> confirmed(OrderPlaced placed) {
        return List.of(placed, new OrderConfirmed(ORDER, placed.status(), null));
    }

    static List<OrderEvent> shipped(OrderPlaced placed) {
        return List.of(placed, new OrderConfirmed(ORDER, placed.status(), null), new OrderShipped(ORDER, null));
    }

    static OrderTotals totals(String amount, String cost) {
        return new OrderTotals(Money.of(amount), Money.of(cost));
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : Money.of(amount);
    }
}
