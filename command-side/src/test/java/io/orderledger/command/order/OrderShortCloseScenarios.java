package io.orderledger.command.order;

import static io.orderledger.command.order.DeliveryExamples.APPLES_ONLY;
import static io.orderledger.command.order.DeliveryExamples.BOTH;
import static io.orderledger.command.order.DeliveryExamples.allPearsClosed;
import static io.orderledger.command.order.DeliveryExamples.apples;
import static io.orderledger.command.order.DeliveryExamples.applesClosed;
import static io.orderledger.command.order.DeliveryExamples.applesOnTheirWay;
import static io.orderledger.command.order.DeliveryExamples.bothOnTheirWay;
import static io.orderledger.command.order.DeliveryExamples.deliver;
import static io.orderledger.command.order.DeliveryExamples.done;
import static io.orderledger.command.order.DeliveryExamples.fourPears;
import static io.orderledger.command.order.DeliveryExamples.handedOver;
import static io.orderledger.command.order.DeliveryExamples.of;
import static io.orderledger.command.order.DeliveryExamples.shortClosed;
import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.CUSTOMER;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.pears;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.shipped;
import static io.orderledger.command.order.OrderExamples.tenApples;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.command.order.OrderExamples.want;
import static io.orderledger.events.Fulfillment.FULL;
import static io.orderledger.events.Fulfillment.NONE;
import static io.orderledger.events.Fulfillment.PARTIAL;
import static io.orderledger.events.OrderStatus.CONFIRMED;

import io.orderledger.command.decision.Rejection.LineUnknown;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.product.domain.StockCommand.DeductStock;
import io.orderledger.command.product.domain.StockCommand.ReleaseStock;
import io.orderledger.command.product.domain.StockCommand.ReserveStock;
import io.orderledger.command.product.domain.StockCommand.ReturnStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.ClosedLine;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.Quantity;
import java.util.List;

/** Ending lines short of what was ordered, and what that leaves of the order. */
final class OrderShortCloseScenarios {
    private static final OrderLinesShortClosed NO_PEARS =
            shortClosed("缺货", NONE, totals("55.00", "32.00"), BOTH, allPearsClosed());

    private OrderShortCloseScenarios() {}

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofClosing() {
        var fourApples = handedOver(PARTIAL, BOTH, BOTH, apples("4", "4", "6", "55.00", "32.00"));
        return List.of(
                scenario("a driver closes the rest: the amount is what was delivered, the rest goes back on the shelf")
                        .given(applesOnTheirWay())
                        .when(new DeliverOrder(ORDER, List.of(of("line-1", "9.60")), true, null))
                        .then(
                                weighed(),
                                shortClosed(
                                        "送货时结清余量",
                                        PARTIAL,
                                        totals("52.80", "30.72"),
                                        APPLES_ONLY,
                                        applesClosed("0.40", "9.60", "52.80", "30.72")),
                                done(totals("52.80", "30.72")))
                        .effects(new ReturnStock(APPLE, ORDER, Quantity.of("0.40"), false)),
                scenario("a driver's remark is the reason")
                        .given(applesOnTheirWay())
                        .when(new DeliverOrder(ORDER, List.of(of("line-1", "9.60")), true, "过磅"))
                        .then(
                                weighed(),
                                shortClosed(
                                        "过磅",
                                        PARTIAL,
                                        totals("52.80", "30.72"),
                                        APPLES_ONLY,
                                        applesClosed("0.40", "9.60", "52.80", "30.72")),
                                new OrderDelivered(ORDER, totals("52.80", "30.72"), null, "过磅"))
                        .effects(new ReturnStock(APPLE, ORDER, Quantity.of("0.40"), false)),
                scenario("closing the rest closes nothing when nothing is left")
                        .given(applesOnTheirWay())
                        .when(new DeliverOrder(ORDER, List.of(), true, null))
                        .then(
                                handedOver(FULL, APPLES_ONLY, APPLES_ONLY, apples("10", "10", "0", "55.00", "32.00")),
                                done(APPLES_ONLY)),
                scenario("one line is closed, the other is still to come")
                        .given(bothOnTheirWay())
                        .when(new ShortCloseOrder(ORDER, List.of("line-2"), "缺货"))
                        .then(NO_PEARS)
                        .effects(new ReturnStock(PEAR, ORDER, Quantity.of("4"), false)),
                scenario("delivering what is left completes the order, in part")
                        .given(bothOnTheirWay(NO_PEARS))
                        .when(deliver())
                        .then(
                                handedOver(
                                        PARTIAL, APPLES_ONLY, APPLES_ONLY, apples("10", "10", "0", "55.00", "32.00")),
                                done(APPLES_ONLY)),
                scenario("closing what is left of a partly delivered order completes it")
                        .given(bothOnTheirWay(fourApples))
                        .when(new ShortCloseOrder(ORDER, List.of(), "缺货"))
                        .then(
                                shortClosed(
                                        "缺货",
                                        PARTIAL,
                                        totals("22.00", "12.80"),
                                        BOTH,
                                        applesClosed("6", "4", "22.00", "12.80"),
                                        allPearsClosed()),
                                new OrderDelivered(ORDER, totals("22.00", "12.80"), null, "缺货"))
                        .effects(
                                new ReturnStock(APPLE, ORDER, Quantity.of("6"), false),
                                new ReturnStock(PEAR, ORDER, Quantity.of("4"), false)),
                scenario("a line that is closed already is closed")
                        .given(bothOnTheirWay(NO_PEARS))
                        .when(new ShortCloseOrder(ORDER, List.of("line-2"), "缺货"))
                        .thenNothing(),
                scenario("a line that is delivered is not closed")
                        .given(bothOnTheirWay(handedOver(PARTIAL, BOTH, BOTH, fourPears())))
                        .when(new ShortCloseOrder(ORDER, List.of("line-2"), "缺货"))
                        .thenNothing(),
                scenario("a line to close must be the order's")
                        .given(bothOnTheirWay())
                        .when(new ShortCloseOrder(ORDER, List.of("line-2", "line-9"), "缺货"))
                        .rejected(new LineUnknown("line-9")),
                scenario("a surplus on one line is set off against what stays of the same product on another")
                        .given(shipped(placed(
                                totals("82.50", "48.00"),
                                tenApples(),
                                OrderExamples.apples("line-2", "5", "5.50", "27.50", "16.00"))))
                        .when(new DeliverOrder(ORDER, List.of(of("line-1", "10.50")), true, "过磅"))
                        .then(
                                handedOver(
                                        PARTIAL,
                                        totals("85.25", "49.60"),
                                        totals("82.50", "48.00"),
                                        apples("10.50", "10.50", "0", "57.75", "33.60")),
                                shortClosed(
                                        "过磅",
                                        PARTIAL,
                                        totals("57.75", "33.60"),
                                        totals("85.25", "49.60"),
                                        fiveApplesClosed()),
                                new OrderDelivered(ORDER, totals("57.75", "33.60"), null, "过磅"))
                        .effects(new ReturnStock(APPLE, ORDER, Quantity.of("4.50"), false)));
    }

    /** A line that was closed short has given its goods back; no later step may move them a second time. */
    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofWhatIsLeft() {
        var cameBack = new OrderShipmentReturned(ORDER, "没人");
        return List.of(
                scenario("only the goods that are still out come back")
                        .given(bothOnTheirWay(NO_PEARS))
                        .when(new ReturnShipment(ORDER, "没人"))
                        .then(cameBack)
                        .effects(new ReturnStock(APPLE, ORDER, Quantity.of("10"), true)),
                scenario("only what is still to be delivered is shipped again")
                        .given(bothOnTheirWay(NO_PEARS, cameBack))
                        .when(new ShipOrder(ORDER, null))
                        .then(new OrderShipped(ORDER, null))
                        .effects(new DeductStock(APPLE, ORDER, Quantity.of("10"))),
                scenario("only what is still reserved is given back")
                        .given(bothOnTheirWay(NO_PEARS, cameBack))
                        .when(new CancelOrder(ORDER, "不要了"))
                        .then(new OrderCancelled(ORDER, CONFIRMED, "不要了"))
                        .effects(new ReleaseStock(APPLE, ORDER, Quantity.of("10"))),
                scenario("an edit states the lines anew: a closed line that is wanted again is reserved again")
                        .given(bothOnTheirWay(NO_PEARS, cameBack))
                        .when(new ReviseOrder(
                                ORDER,
                                List.of(want("line-1", APPLE, "8"), want("line-2", PEAR, "4")),
                                false,
                                null,
                                MANAGER))
                        .then(new OrderLinesChanged(
                                ORDER,
                                CUSTOMER,
                                List.of(
                                        OrderExamples.apples("line-1", "8", "5.50", "44.00", "25.60"),
                                        pears("line-2", "4", "4.00", "16.00")),
                                totals("60.00", "25.60"),
                                List.of(tenApples(), pears("line-2", "4", "4.00", "16.00")),
                                APPLES_ONLY))
                        .effects(
                                new ReleaseStock(APPLE, ORDER, Quantity.of("2")),
                                new ReserveStock(PEAR, ORDER, Quantity.of("4"), false)));
    }

    private static OrderEvent weighed() {
        DeliveredLine line = apples("9.60", "9.60", "0.40", "55.00", "32.00");
        return handedOver(PARTIAL, APPLES_ONLY, APPLES_ONLY, line);
    }

    private static ClosedLine fiveApplesClosed() {
        return new ClosedLine(
                "line-2", APPLE, Quantity.of("5"), Quantity.of("5"), Quantity.ZERO, Money.ZERO, Money.ZERO);
    }
}
