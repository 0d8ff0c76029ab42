package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.CUSTOMER;
import static io.orderledger.command.order.OrderExamples.EMPLOYEE;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.TODAY;
import static io.orderledger.command.order.OrderExamples.apples;
import static io.orderledger.command.order.OrderExamples.draft;
import static io.orderledger.command.order.OrderExamples.pears;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.priced;
import static io.orderledger.command.order.OrderExamples.remarked;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.tenApples;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.command.order.OrderExamples.want;
import static io.orderledger.command.order.OrderPricingScenarios.customerPrices;
import static io.orderledger.command.order.OrderPricingScenarios.set;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.Rejection.LineUnknown;
import io.orderledger.command.decision.Rejection.NoLines;
import io.orderledger.command.decision.Rejection.ProductsUnknown;
import io.orderledger.command.decision.Rejection.UnknownProduct;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PriceSource;
import io.orderledger.events.Quantity;
import java.util.List;

/** Editing an order: lines that stay are frozen, lines that are new or changed are priced as of today. */
final class OrderEditingScenarios {
    private static final OrderTotals BEFORE = totals("55.00", "32.00");

    private OrderEditingScenarios() {}

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofFrozenLines() {
        OrderFacts ownPriceNow = customerPrices(set("5.00", "0", TODAY, null));
        OrderPlaced atOwnPrice = placed(totals("52.00", "32.00"), ownPriced("line-1", "5.20", "52.00"));
        return List.of(
                scenario("customer price changed to 5.00 after the order: the line stays at 5.20")
                        .given(atOwnPrice)
                        .facts(ownPriceNow)
                        .when(revise(EMPLOYEE, want("line-1", APPLE, "10"), want("line-2", PEAR, "1")))
                        .then(new OrderLinesChanged(
                                ORDER,
                                CUSTOMER,
                                List.of(ownPriced("line-1", "5.20", "52.00"), pears("line-2", "1", "4.00", "4.00")),
                                totals("56.00", "32.00"),
                                List.of(ownPriced("line-1", "5.20", "52.00")),
                                totals("52.00", "32.00"))),
                scenario("a line that is sent with its frozen price stays, even for who may not override")
                        .given(atOwnPrice)
                        .facts(ownPriceNow)
                        .when(revise(EMPLOYEE, want("line-1", APPLE, "10", "5.20")))
                        .thenNothing(),
                scenario("a line whose quantity changes is priced as of today")
                        .given(atOwnPrice)
                        .facts(ownPriceNow)
                        .when(revise(EMPLOYEE, want("line-1", APPLE, "8")))
                        .then(new OrderLinesChanged(
                                ORDER,
                                CUSTOMER,
                                List.of(priced(
                                        apples("line-1", "8", "5.00", "40.00", "25.60"),
                                        "5.00",
                                        PriceSource.CUSTOMER,
                                        null)),
                                totals("40.00", "25.60"),
                                List.of(ownPriced("line-1", "5.20", "52.00")),
                                totals("52.00", "32.00"))),
                scenario("an overridden price is frozen as well")
                        .given(placed(totals("60.00", "32.00"), overridden()))
                        .when(revise(EMPLOYEE, want("line-1", APPLE, "10", "6.00")))
                        .thenNothing(),
                scenario("the second line of a product is priced for the break that both reach; the first is frozen")
                        .given(draft())
                        .facts(customerPrices(set("4.00", "12", TODAY, null)))
                        .when(revise(EMPLOYEE, want("line-1", APPLE, "10"), want("line-2", APPLE, "2")))
                        .then(changed(
                                totals("63.00", "38.40"),
                                tenApples(),
                                priced(
                                        apples("line-2", "2", "4.00", "8.00", "6.40"),
                                        "4.00",
                                        PriceSource.CUSTOMER,
                                        null))));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofLines() {
        return List.of(
                scenario("an order that stays as it is stays as it is")
                        .given(draft())
                        .when(revise(EMPLOYEE, want("line-1", APPLE, "10")))
                        .thenNothing(),
                scenario("lines without their ids are matched by product")
                        .given(draft())
                        .when(revise(EMPLOYEE, want("fresh-1", PEAR, "1"), want("fresh-2", APPLE, "10")))
                        .then(changed(totals("59.00", "32.00"), pears("fresh-1", "1", "4.00", "4.00"), tenApples())),
                scenario("an id wins over the product")
                        .given(twoApples())
                        .when(revise(EMPLOYEE, want("line-2", APPLE, "10")))
                        .then(new OrderLinesChanged(
                                ORDER,
                                CUSTOMER,
                                List.of(apples("line-2", "10", "5.50", "55.00", "32.00")),
                                BEFORE,
                                twoApples().lines(),
                                totals("82.50", "48.00"))),
                scenario("a line may become one of another product and keeps its id to itself")
                        .given(draft())
                        .when(revise(EMPLOYEE, want("line-1", PEAR, "1"), want("fresh-1", APPLE, "10")))
                        .then(changed(
                                totals("59.00", "32.00"),
                                pears("line-1", "1", "4.00", "4.00"),
                                apples("fresh-1", "10", "5.50", "55.00", "32.00"))),
                scenario("a line id names one line")
                        .given(draft())
                        .when(revise(EMPLOYEE, want("line-1", APPLE, "10"), want("line-1", APPLE, "10")))
                        .rejected(new LineUnknown("line-1")),
                scenario("another order of the lines is a change")
                        .given(twoApples())
                        .when(revise(EMPLOYEE, want("line-2", APPLE, "5"), want("line-1", APPLE, "10")))
                        .then(new OrderLinesChanged(
                                ORDER,
                                CUSTOMER,
                                twoApples().lines().reversed(),
                                totals("82.50", "48.00"),
                                twoApples().lines(),
                                totals("82.50", "48.00"))),
                scenario("a line's remark changes without its price")
                        .given(draft())
                        .when(revise(
                                EMPLOYEE, new RequestedLine("line-1", APPLE, Quantity.of("10"), null, null, "要红的")))
                        .then(changed(BEFORE, remarked(tenApples(), "要红的"))),
                scenario("an order keeps at least one line")
                        .given(draft())
                        .when(revise(MANAGER))
                        .rejected(new NoLines()),
                scenario("new lines are judged like those of a new order")
                        .given(draft())
                        .when(revise(EMPLOYEE, want("line-1", APPLE, "10"), want("line-2", "product-x", "1")))
                        .rejected(new ProductsUnknown(List.of(new UnknownProduct(1, "product-x")))));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofRemarks() {
        return List.of(
                scenario("an order gets a remark")
                        .given(draft())
                        .when(new ReviseOrder(ORDER, null, true, "下午送", EMPLOYEE))
                        .then(new OrderRemarkChanged(ORDER, "下午送", null)),
                scenario("a remark is taken away")
                        .given(draft(), new OrderRemarkChanged(ORDER, "下午送", null))
                        .when(new ReviseOrder(ORDER, null, true, null, EMPLOYEE))
                        .then(new OrderRemarkChanged(ORDER, null, "下午送")),
                scenario("the same remark is no change")
                        .given(draft(), new OrderRemarkChanged(ORDER, "下午送", null))
                        .when(new ReviseOrder(ORDER, List.of(want("line-1", APPLE, "10")), true, "下午送", EMPLOYEE))
                        .thenNothing(),
                scenario("a remark that is not meant stays")
                        .given(draft(), new OrderRemarkChanged(ORDER, "下午送", null))
                        .when(new ReviseOrder(ORDER, null, false, null, EMPLOYEE))
                        .thenNothing(),
                scenario("lines and remark change together")
                        .given(draft())
                        .when(new ReviseOrder(
                                ORDER,
                                List.of(want("line-1", APPLE, "10"), want("line-2", PEAR, "1")),
                                true,
                                "下午送",
                                EMPLOYEE))
                        .then(
                                changed(totals("59.00", "32.00"), tenApples(), pears("line-2", "1", "4.00", "4.00")),
                                new OrderRemarkChanged(ORDER, "下午送", null)));
    }

    private static ReviseOrder revise(Actor actor, RequestedLine... lines) {
        return new ReviseOrder(ORDER, List.of(lines), false, null, actor);
    }

    /** The change of an order of ten apples. */
    private static OrderLinesChanged changed(OrderTotals totals, OrderLine... lines) {
        return new OrderLinesChanged(ORDER, CUSTOMER, List.of(lines), totals, List.of(tenApples()), BEFORE);
    }

    private static OrderPlaced twoApples() {
        return placed(totals("82.50", "48.00"), tenApples(), apples("line-2", "5", "5.50", "27.50", "16.00"));
    }

    private static OrderLine ownPriced(String lineId, String unitPrice, String amount) {
        return priced(apples(lineId, "10", unitPrice, amount, "32.00"), unitPrice, PriceSource.CUSTOMER, null);
    }

    private static OrderLine overridden() {
        return priced(apples("line-1", "10", "6.00", "60.00", "32.00"), "5.50", PriceSource.GLOBAL, MANAGER);
    }
}
