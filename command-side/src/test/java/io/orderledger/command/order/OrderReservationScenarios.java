package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.ADMIN;
import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.CUSTOMER;
import static io.orderledger.command.order.OrderExamples.EMPLOYEE;
import static io.orderledger.command.order.OrderExamples.FACTS;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.apples;
import static io.orderledger.command.order.OrderExamples.confirmed;
import static io.orderledger.command.order.OrderExamples.draft;
import static io.orderledger.command.order.OrderExamples.knowing;
import static io.orderledger.command.order.OrderExamples.pears;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.priced;
import static io.orderledger.command.order.OrderExamples.product;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.tenApples;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.command.order.OrderExamples.want;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.Rejection.NotPermitted;
import io.orderledger.command.decision.Rejection.PriceMissing;
import io.orderledger.command.decision.Rejection.UnitMismatch;
import io.orderledger.command.decision.Rejection.UnpricedLine;
import io.orderledger.command.decision.Rejection.WrongUnit;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.product.domain.StockCommand.ReleaseStock;
import io.orderledger.command.product.domain.StockCommand.ReserveStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PriceSource;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.Quantity;
import io.orderledger.events.Right;
import java.util.List;
import java.util.Map;

/** Editing what is confirmed already, and giving lines today's prices on request. */
final class OrderReservationScenarios {
    private static final OrderTotals BEFORE = totals("55.00", "32.00");

    private OrderReservationScenarios() {}

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofConfirmedOrders() {
        return List.of(
                scenario("a manager orders more: the difference is reserved")
                        .given(confirmed(draft()))
                        .when(revise(MANAGER, want("line-1", APPLE, "12.50")))
                        .then(changed(totals("68.75", "40.00"), apples("line-1", "12.50", "5.50", "68.75", "40.00")))
                        .effects(reserve(APPLE, "2.50", false)),
                scenario("a manager orders less: the difference is given back")
                        .given(confirmed(draft()))
                        .when(revise(MANAGER, want("line-1", APPLE, "4")))
                        .then(changed(totals("22.00", "12.80"), apples("line-1", "4", "5.50", "22.00", "12.80")))
                        .effects(release(APPLE, "6")),
                scenario("a manager replaces a product: one is given back, the other reserved, in product order")
                        .given(confirmed(draft()))
                        .facts(FACTS.configured(10, true))
                        .when(revise(ADMIN, want("line-2", PEAR, "3")))
                        .then(changed(totals("12.00", "0.00"), pears("line-2", "3", "4.00", "12.00")))
                        .effects(release(APPLE, "10"), reserve(PEAR, "3", true)),
                scenario("a reservation that stays the same is not touched")
                        .given(confirmed(draft()))
                        .when(revise(MANAGER, want("line-1", APPLE, "4"), want("line-2", APPLE, "6")))
                        .then(changed(
                                BEFORE,
                                apples("line-1", "4", "5.50", "22.00", "12.80"),
                                apples("line-2", "6", "5.50", "33.00", "19.20"))),
                scenario("a manager remarks a confirmed order")
                        .given(confirmed(draft()))
                        .when(new ReviseOrder(ORDER, null, true, "下午送", MANAGER))
                        .then(new OrderRemarkChanged(ORDER, "下午送", null)),
                scenario("an employee does not touch the lines of a confirmed order")
                        .given(confirmed(draft()))
                        .when(revise(EMPLOYEE, want("line-1", APPLE, "12")))
                        .rejected(new NotPermitted(Right.ORDER_EDIT_CONFIRMED)),
                scenario("an employee does not touch the remark of a confirmed order")
                        .given(confirmed(draft()))
                        .when(new ReviseOrder(ORDER, null, true, "下午送", EMPLOYEE))
                        .rejected(new NotPermitted(Right.ORDER_EDIT_CONFIRMED)));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofRepricing() {
        OrderFacts dearer = apple(product(APPLE, "红富士", "6.00", "3.50", "6900000000000"));
        OrderLine byHand =
                priced(apples("line-1", "10", "7.00", "70.00", "32.00"), "5.50", PriceSource.GLOBAL, MANAGER);
        OrderPlaced overridden = placed(totals("70.00", "32.00"), byHand);
        return List.of(
                scenario("repricing takes today's price and cost; the names are snapshots")
                        .given(draft())
                        .facts(dearer)
                        .when(new RepriceOrder(ORDER, EMPLOYEE))
                        .then(new OrderRepriced(
                                ORDER, List.of(dearApples()), totals("60.00", "35.00"), List.of(tenApples()), BEFORE)),
                scenario("repricing drops what somebody gave by hand")
                        .given(overridden)
                        .when(new RepriceOrder(ORDER, EMPLOYEE))
                        .then(new OrderRepriced(
                                ORDER, List.of(tenApples()), BEFORE, List.of(byHand), totals("70.00", "32.00"))),
                scenario("repricing changes nothing when the prices have not changed")
                        .given(draft())
                        .facts(apple(product(APPLE, "红富士", "5.50", "3.20", "6900000000000")))
                        .when(new RepriceOrder(ORDER, EMPLOYEE))
                        .thenNothing(),
                scenario("repricing needs a price")
                        .given(draft())
                        .facts(apple(product(APPLE, "苹果", null, "3.20", null)))
                        .when(new RepriceOrder(ORDER, MANAGER))
                        .rejected(new PriceMissing(List.of(new UnpricedLine(0, APPLE)))),
                scenario("ten pounds do not become ten boxes because the product is sold in boxes now")
                        .given(draft())
                        .facts(apple(inBoxes()))
                        .when(new RepriceOrder(ORDER, MANAGER))
                        .rejected(new UnitMismatch(List.of(new WrongUnit(0, APPLE, "箱")))));
    }

    private static ProductState inBoxes() {
        return ProductState.evolve(
                ProductState.EVOLUTION.initial(),
                new ProductCreated(APPLE, "苹果", "箱", Money.of("60.00"), null, null, null));
    }

    private static OrderLine dearApples() {
        OrderLine line = apples("line-1", "10", "6.00", "60.00", "35.00");
        return new OrderLine(
                line.lineId(),
                line.productId(),
                line.productName(),
                line.unit(),
                line.barcode(),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                Money.of("3.50"),
                line.costAmount(),
                line.resolvedPrice(),
                line.priceSource(),
                null,
                null);
    }

    private static OrderFacts apple(ProductState state) {
        return knowing(PriceList.EMPTY, Map.of(APPLE, state));
    }

    private static ReviseOrder revise(Actor actor, RequestedLine... lines) {
        return new ReviseOrder(ORDER, List.of(lines), false, null, actor);
    }

    private static OrderLinesChanged changed(OrderTotals totals, OrderLine... lines) {
        return new OrderLinesChanged(ORDER, CUSTOMER, List.of(lines), totals, List.of(tenApples()), BEFORE);
    }

    private static ReserveStock reserve(String productId, String quantity, boolean mayGoBelowZero) {
        return new ReserveStock(productId, ORDER, Quantity.of(quantity), mayGoBelowZero);
    }

    private static ReleaseStock release(String productId, String quantity) {
        return new ReleaseStock(productId, ORDER, Quantity.of(quantity));
    }
}
