package io.orderledger.command.order;

import static io.orderledger.command.order.DeliveryExamples.APPLES_ONLY;
import static io.orderledger.command.order.DeliveryExamples.BOTH;
import static io.orderledger.command.order.DeliveryExamples.apples;
import static io.orderledger.command.order.DeliveryExamples.applesOnTheirWay;
import static io.orderledger.command.order.DeliveryExamples.bothOnTheirWay;
import static io.orderledger.command.order.DeliveryExamples.deliver;
import static io.orderledger.command.order.DeliveryExamples.done;
import static io.orderledger.command.order.DeliveryExamples.fourPears;
import static io.orderledger.command.order.DeliveryExamples.handedOver;
import static io.orderledger.command.order.DeliveryExamples.of;
import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.FACTS;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.pears;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.shipped;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.events.Fulfillment.FULL;
import static io.orderledger.events.Fulfillment.PARTIAL;
import static io.orderledger.events.OrderStatus.DELIVERED;
import static io.orderledger.events.OrderStatus.SHIPPED;

import io.orderledger.command.decision.Rejection.AmountTooLarge;
import io.orderledger.command.decision.Rejection.ExcessLine;
import io.orderledger.command.decision.Rejection.LineUnknown;
import io.orderledger.command.decision.Rejection.OverDelivery;
import io.orderledger.command.decision.Rejection.TransitionNotAllowed;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.product.domain.StockCommand.DeductStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Handing an order over: at once, in parts, by weight. */
final class OrderDeliveryScenarios {
    private static final OrderLinesDelivered FOUR_APPLES =
            handedOver(PARTIAL, BOTH, BOTH, apples("4", "4", "6", "55.00", "32.00"));
    private static final OrderLinesDelivered SIX_APPLES =
            handedOver(PARTIAL, BOTH, BOTH, apples("6", "10", "0", "55.00", "32.00"));
    private static final OrderLinesDelivered FOUR_PEARS = handedOver(PARTIAL, BOTH, BOTH, fourPears());

    private OrderDeliveryScenarios() {}

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofParts() {
        return List.of(
                scenario("without quantities everything is delivered as ordered")
                        .given(bothOnTheirWay())
                        .when(new DeliverOrder(ORDER, List.of(), false, "签收"))
                        .then(
                                handedOver(FULL, BOTH, BOTH, apples("10", "10", "0", "55.00", "32.00"), fourPears()),
                                new OrderDelivered(ORDER, BOTH, null, "签收")),
                scenario("a part is delivered, the order stays on its way")
                        .given(bothOnTheirWay())
                        .when(deliver(of("line-1", "4")))
                        .then(FOUR_APPLES),
                scenario("a line's second part adds to the first")
                        .given(bothOnTheirWay(FOUR_APPLES))
                        .when(deliver(of("line-1", "6")))
                        .then(SIX_APPLES),
                scenario("the last part completes the order")
                        .given(bothOnTheirWay(FOUR_APPLES, FOUR_PEARS))
                        .when(deliver(of("line-1", "6")))
                        .then(handedOver(FULL, BOTH, BOTH, apples("6", "10", "0", "55.00", "32.00")), done(BOTH)),
                scenario("without quantities what is open is delivered")
                        .given(bothOnTheirWay(FOUR_APPLES, FOUR_PEARS))
                        .when(deliver())
                        .then(handedOver(FULL, BOTH, BOTH, apples("6", "10", "0", "55.00", "32.00")), done(BOTH)),
                scenario("a line may be named twice")
                        .given(bothOnTheirWay())
                        .when(deliver(of("line-1", "1"), of("line-1", "3")))
                        .then(FOUR_APPLES),
                scenario("a line must be the order's")
                        .given(bothOnTheirWay())
                        .when(deliver(of("line-1", "4"), of("line-9", "1")))
                        .rejected(new LineUnknown("line-9")),
                scenario("once something was delivered, nothing comes back: only delivering is left")
                        .given(bothOnTheirWay(FOUR_APPLES))
                        .when(new ReturnShipment(ORDER, "没人"))
                        .rejected(new TransitionNotAllowed(SHIPPED, List.of(DELIVERED))),
                scenario("a partly delivered order is not cancelled")
                        .given(bothOnTheirWay(FOUR_APPLES))
                        .when(new CancelOrder(ORDER, "不要了"))
                        .rejected(new TransitionNotAllowed(SHIPPED, List.of(DELIVERED))),
                scenario("what is delivered is delivered: nothing is added later")
                        .given(completed())
                        .when(deliver(of("line-1", "0.50")))
                        .rejected(new TransitionNotAllowed(DELIVERED, List.of())));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofWeighedGoods() {
        return List.of(
                weighs("10.40", 10, "57.20", "33.28", "0.40"),
                weighs("11.00", 10, "60.50", "35.20", "1.00"),
                weighs("11.50", 15, "63.25", "36.80", "1.50"),
                tooMuch("11.50", 10, "11.00"),
                tooMuch("11.01", 10, "11.00"),
                tooMuch("10.01", 0, "10.00"),
                scenario("the tolerance is one for all parts of a line")
                        .given(bothOnTheirWay(FOUR_APPLES))
                        .when(deliver(of("line-1", "7.01")))
                        .rejected(new OverDelivery(
                                List.of(new ExcessLine("line-1", Quantity.of("7.00"), Quantity.of("7.01"))))),
                scenario("naming a line twice does not double the tolerance")
                        .given(applesOnTheirWay())
                        .when(deliver(of("line-1", "6"), of("line-1", "5.01")))
                        .rejected(new OverDelivery(
                                List.of(new ExcessLine("line-1", Quantity.of("11.00"), Quantity.of("11.01"))))),
                scenario("every line that comes to too much is named")
                        .given(bothOnTheirWay())
                        .when(deliver(of("line-1", "12"), of("line-2", "4.41")))
                        .rejected(new OverDelivery(List.of(
                                new ExcessLine("line-1", Quantity.of("11.00"), Quantity.of("12.00")),
                                new ExcessLine("line-2", Quantity.of("4.40"), Quantity.of("4.41"))))),
                scenario("the tolerance rounds down: a tenth of 0.05 is nothing")
                        .given(shipped(placed(totals("0.20", "0.00"), pears("line-1", "0.05", "4.00", "0.20"))))
                        .when(deliver(of("line-1", "0.06")))
                        .rejected(new OverDelivery(
                                List.of(new ExcessLine("line-1", Quantity.of("0.05"), Quantity.of("0.06"))))),
                scenario("a surplus in the second part is taken from the shelf as well")
                        .given(bothOnTheirWay(FOUR_APPLES))
                        .when(deliver(of("line-1", "6.20")))
                        .then(handedOver(
                                PARTIAL,
                                totals("72.10", "32.64"),
                                BOTH,
                                apples("6.20", "10.20", "0", "56.10", "32.64")))
                        .effects(new DeductStock(APPLE, ORDER, Quantity.of("0.20"))),
                scenario("the delivered amount may not exceed 99 999 999.99")
                        .given(shipped(placed(
                                totals("99999999.99", "0.00"), pears("line-1", "1", "99999999.99", "99999999.99"))))
                        .when(deliver(of("line-1", "1.01")))
                        .rejected(new AmountTooLarge()),
                scenario("nor may the delivered quantity")
                        .given(shipped(placed(
                                totals("1000000.00", "0.00"), pears("line-1", "99999999.99", "0.01", "1000000.00"))))
                        .when(deliver(of("line-1", "100000000.00")))
                        .rejected(new AmountTooLarge()));
    }

    private static Scenario<OrderCommand, OrderFacts, OrderEvent> weighs(
            String weight, int tolerance, String amount, String cost, String surplus) {
        return scenario("of 10.00 ordered %s are delivered, tolerance %d: the amount is %s"
                        .formatted(weight, tolerance, amount))
                .given(applesOnTheirWay())
                .facts(FACTS.configured(tolerance, false))
                .when(deliver(of("line-1", weight)))
                .then(
                        handedOver(FULL, totals(amount, cost), APPLES_ONLY, apples(weight, weight, "0", amount, cost)),
                        done(totals(amount, cost)))
                .effects(new DeductStock(APPLE, ORDER, Quantity.of(surplus)));
    }

    private static Scenario<OrderCommand, OrderFacts, OrderEvent> tooMuch(String weight, int tolerance, String most) {
        return scenario("of 10.00 ordered %s are too much, tolerance %d".formatted(weight, tolerance))
                .given(applesOnTheirWay())
                .facts(FACTS.configured(tolerance, false))
                .when(deliver(of("line-1", weight)))
                .rejected(new OverDelivery(List.of(new ExcessLine("line-1", Quantity.of(most), Quantity.of(weight)))));
    }

    private static List<OrderEvent> completed() {
        var events = new ArrayList<>(applesOnTheirWay());
        events.add(handedOver(FULL, APPLES_ONLY, APPLES_ONLY, apples("10", "10", "0", "55.00", "32.00")));
        events.add(done(APPLES_ONLY));
        return events;
    }
}
