package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.ADMIN;
import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.CUSTOMER;
import static io.orderledger.command.order.OrderExamples.EMPLOYEE;
import static io.orderledger.command.order.OrderExamples.FACTS;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.NOW;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.PRODUCTS;
import static io.orderledger.command.order.OrderExamples.SALT;
import static io.orderledger.command.order.OrderExamples.TODAY;
import static io.orderledger.command.order.OrderExamples.knowing;
import static io.orderledger.command.order.OrderExamples.place;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.tenApples;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.command.order.OrderExamples.want;
import static io.orderledger.events.OrderStatus.DRAFT;
import static io.orderledger.events.OrderStatus.PENDING;

import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.CustomerUnknown;
import io.orderledger.command.decision.Rejection.DeletedProduct;
import io.orderledger.command.decision.Rejection.LineUnknown;
import io.orderledger.command.decision.Rejection.NoLines;
import io.orderledger.command.decision.Rejection.NotPermitted;
import io.orderledger.command.decision.Rejection.PlacedInFuture;
import io.orderledger.command.decision.Rejection.ProductsDeleted;
import io.orderledger.command.decision.Rejection.ProductsUnknown;
import io.orderledger.command.decision.Rejection.UnitMismatch;
import io.orderledger.command.decision.Rejection.UnknownProduct;
import io.orderledger.command.decision.Rejection.WrongUnit;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.Quantity;
import io.orderledger.events.Right;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may place an order for whom, when, and of what. */
final class OrderPlacingScenarios {
    private static final Instant LAST_WEEK = Instant.parse("2024-05-25T10:00:00Z");

    private OrderPlacingScenarios() {}

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofPlacing() {
        return List.of(
                scenario("an order is placed as a draft, with snapshots of customer and product")
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10")))
                        .then(placed(totals("55.00", "32.00"), tenApples())),
                scenario("an order may be submitted at once")
                        .when(placeAt(null, true, EMPLOYEE))
                        .then(placed(PENDING, NOW, totals("55.00", "32.00"), List.of(tenApples()))),
                scenario("an order keeps its remark and its lines' remarks")
                        .when(new PlaceOrder(
                                ORDER,
                                CUSTOMER,
                                List.of(new RequestedLine("line-1", APPLE, Quantity.of("10"), "斤", null, "要红的")),
                                "早上送",
                                false,
                                null,
                                "小李",
                                EMPLOYEE))
                        .then(remarked("早上送", "要红的")),
                scenario("an order needs a line").when(place(EMPLOYEE)).rejected(new NoLines()),
                scenario("an order needs a customer")
                        .facts(customerIs(new CustomerState.Unknown()))
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10")))
                        .rejected(new CustomerUnknown(CUSTOMER)),
                scenario("a deleted customer orders nothing")
                        .facts(customerIs(
                                new CustomerState.Known(new CustomerState.Details("张记饭店", null, null, null), true)))
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10")))
                        .rejected(new Rejection.CustomerDeleted(CUSTOMER)),
                scenario("every unknown product is named, with its line")
                        .when(place(
                                EMPLOYEE,
                                want("line-1", "product-x", "1"),
                                want("line-2", APPLE, "1"),
                                want("line-3", "product-y", "1")))
                        .rejected(new ProductsUnknown(
                                List.of(new UnknownProduct(0, "product-x"), new UnknownProduct(2, "product-y")))),
                scenario("a deleted product is not sold")
                        .facts(knowing(PriceList.EMPTY, withDeleted(APPLE)))
                        .when(place(EMPLOYEE, want("line-1", PEAR, "1"), want("line-2", APPLE, "1")))
                        .rejected(new ProductsDeleted(List.of(new DeletedProduct(1, APPLE)))),
                scenario("the unit must be the product's")
                        .when(place(
                                EMPLOYEE,
                                new RequestedLine("line-1", APPLE, Quantity.of("1"), "箱", null, null),
                                new RequestedLine("line-2", PEAR, Quantity.of("1"), "斤", null, null)))
                        .rejected(new UnitMismatch(List.of(new WrongUnit(0, APPLE, "斤")))),
                scenario("an unknown product weighs more than a wrong unit")
                        .when(place(
                                EMPLOYEE,
                                new RequestedLine("line-1", APPLE, Quantity.of("1"), "箱", null, null),
                                want("line-2", "product-x", "1"),
                                want("line-3", SALT, "1")))
                        .rejected(new ProductsUnknown(List.of(new UnknownProduct(1, "product-x")))),
                scenario("a line id names one line")
                        .when(place(EMPLOYEE, want("line-1", APPLE, "1"), want("line-1", PEAR, "1")))
                        .rejected(new LineUnknown("line-1")));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofTheTwoClocks() {
        return List.of(
                scenario("a manager enters an order that was placed earlier")
                        .when(placeAt(LAST_WEEK, false, MANAGER))
                        .then(placed(DRAFT, LAST_WEEK, totals("55.00", "32.00"), List.of(tenApples()))),
                scenario("an admin enters an order that was placed earlier")
                        .when(placeAt(LAST_WEEK, true, ADMIN))
                        .then(placed(PENDING, LAST_WEEK, totals("55.00", "32.00"), List.of(tenApples()))),
                scenario("an employee does not enter orders late")
                        .when(placeAt(NOW.minusMillis(1), false, EMPLOYEE))
                        .rejected(new NotPermitted(Right.ORDER_BACKDATE)),
                scenario("now is not late")
                        .when(placeAt(NOW, false, EMPLOYEE))
                        .then(placed(totals("55.00", "32.00"), tenApples())),
                future(EMPLOYEE),
                future(MANAGER),
                future(ADMIN));
    }

    private static Scenario<OrderCommand, OrderFacts, OrderEvent> future(Actor actor) {
        return scenario("nobody places orders in the future, not even as " + actor.role())
                .when(placeAt(NOW.plusMillis(1), false, actor))
                .rejected(new PlacedInFuture());
    }

    private static PlaceOrder placeAt(@Nullable Instant placedAt, boolean submit, Actor actor) {
        return new PlaceOrder(
                ORDER, CUSTOMER, List.of(want("line-1", APPLE, "10")), null, submit, placedAt, "小李", actor);
    }

    private static OrderFacts customerIs(CustomerState customer) {
        return OrderFacts.nothingBut(NOW, TODAY)
                .numbered(FACTS.orderNumber())
                .priced(customer, PriceList.EMPTY, PRODUCTS);
    }

    private static Map<String, ProductState> withDeleted(String productId) {
        var products = new HashMap<>(PRODUCTS);
        products.computeIfPresent(
                productId, (_, known) -> ProductState.evolve(known, new ProductEvent.ProductDeleted(productId)));
        return products;
    }

    private static OrderPlaced remarked(String orderRemark, String lineRemark) {
        OrderPlaced plain = placed(totals("55.00", "32.00"), tenApples());
        return new OrderPlaced(
                plain.orderId(),
                plain.orderNumber(),
                plain.placedAt(),
                plain.placedBy(),
                plain.status(),
                plain.customerId(),
                plain.customerName(),
                plain.customerPhone(),
                plain.customerAddress(),
                List.of(OrderExamples.remarked(tenApples(), lineRemark)),
                plain.totals(),
                orderRemark);
    }
}
