package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.FACTS;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.apples;
import static io.orderledger.command.order.OrderExamples.confirmed;
import static io.orderledger.command.order.OrderExamples.draft;
import static io.orderledger.command.order.OrderExamples.pears;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.shipped;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.events.OrderStatus.CONFIRMED;
import static io.orderledger.events.OrderStatus.DRAFT;
import static io.orderledger.events.OrderStatus.PENDING;

import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderCommand.RejectOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderCommand.WithdrawOrder;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.product.domain.StockCommand.DeductStock;
import io.orderledger.command.product.domain.StockCommand.ReleaseStock;
import io.orderledger.command.product.domain.StockCommand.ReserveStock;
import io.orderledger.command.product.domain.StockCommand.ReturnStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.OrderEvent.OrderWithdrawn;
import io.orderledger.events.Quantity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the steps of an order demand and what they do to the stock of its products. */
final class OrderStepScenarios {
    /** Written in no order: pears, apples, pears again. Stock is asked for once a product, in product order. */
    private static final OrderPlaced MIXED = placed(
            totals("69.48", "32.00"),
            pears("line-1", "2.50", "4.00", "10.00"),
            apples("line-2", "10", "5.50", "55.00", "32.00"),
            pears("line-3", "1.12", "4.00", "4.48"));

    private OrderStepScenarios() {}

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofReasons() {
        return Stream.<@Nullable String>of(null, "", " \t\n")
                .<Scenario<OrderCommand, OrderFacts, OrderEvent>>mapMulti((reason, into) -> {
                    into.accept(unreasoned(List.of(draft()), new CancelOrder(ORDER, reason)));
                    into.accept(unreasoned(pending(), new CancelOrder(ORDER, reason)));
                    into.accept(unreasoned(confirmed(draft()), new CancelOrder(ORDER, reason)));
                    into.accept(unreasoned(pending(), new RejectOrder(ORDER, reason)));
                    into.accept(unreasoned(shipped(draft()), new ReturnShipment(ORDER, reason)));
                    into.accept(unreasoned(shipped(draft()), new ShortCloseOrder(ORDER, List.of(), reason)));
                })
                .toList();
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofStock() {
        return List.of(
                scenario("confirming reserves each product once, in product order")
                        .given(MIXED)
                        .when(new ConfirmOrder(ORDER, null))
                        .then(new OrderConfirmed(ORDER, DRAFT, null))
                        .effects(reserve(APPLE, "10", false), reserve(PEAR, "3.62", false)),
                scenario("where the configuration allows it, confirming reserves what is not there")
                        .given(MIXED)
                        .facts(FACTS.configured(10, true))
                        .when(new ConfirmOrder(ORDER, null))
                        .then(new OrderConfirmed(ORDER, DRAFT, null))
                        .effects(reserve(APPLE, "10", true), reserve(PEAR, "3.62", true)),
                scenario("shipping takes the goods from the shelf")
                        .given(confirmed(MIXED))
                        .when(new ShipOrder(ORDER, null))
                        .then(new OrderShipped(ORDER, null))
                        .effects(
                                new DeductStock(APPLE, ORDER, Quantity.of("10")),
                                new DeductStock(PEAR, ORDER, Quantity.of("3.62"))),
                scenario("goods that come back are promised to the order again")
                        .given(shipped(MIXED))
                        .when(new ReturnShipment(ORDER, "没人"))
                        .then(new OrderShipmentReturned(ORDER, "没人"))
                        .effects(
                                new ReturnStock(APPLE, ORDER, Quantity.of("10"), true),
                                new ReturnStock(PEAR, ORDER, Quantity.of("3.62"), true)),
                scenario("cancelling a confirmed order gives the reservation back")
                        .given(confirmed(MIXED))
                        .when(new CancelOrder(ORDER, "不要了"))
                        .then(new OrderCancelled(ORDER, CONFIRMED, "不要了"))
                        .effects(
                                new ReleaseStock(APPLE, ORDER, Quantity.of("10")),
                                new ReleaseStock(PEAR, ORDER, Quantity.of("3.62"))),
                scenario("cancelling a pending order gives nothing back: nothing was reserved")
                        .given(pending())
                        .when(new CancelOrder(ORDER, "不要了"))
                        .then(new OrderCancelled(ORDER, PENDING, "不要了")),
                scenario("a shipment that came back can be shipped again")
                        .given(Stream.concat(shipped(MIXED).stream(), Stream.of(new OrderShipmentReturned(ORDER, "没人")))
                                .toList())
                        .when(new ShipOrder(ORDER, "第二次"))
                        .then(new OrderShipped(ORDER, "第二次"))
                        .effects(
                                new DeductStock(APPLE, ORDER, Quantity.of("10")),
                                new DeductStock(PEAR, ORDER, Quantity.of("3.62"))),
                scenario("a withdrawn order may say why")
                        .given(pending())
                        .when(new WithdrawOrder(ORDER, "再想想"))
                        .then(new OrderWithdrawn(ORDER, "再想想")),
                scenario("cancelling twice needs no second reason")
                        .given(draft(), new OrderCancelled(ORDER, DRAFT, "不要了"))
                        .when(new CancelOrder(ORDER, null))
                        .thenNothing());
    }

    private static List<OrderEvent> pending() {
        return List.of(draft(), new OrderSubmitted(ORDER));
    }

    private static Scenario<OrderCommand, OrderFacts, OrderEvent> unreasoned(
            List<OrderEvent> given, OrderCommand command) {
        return scenario("%s on event %d is not enough"
                        .formatted(command.toString().strip(), given.size()))
                .given(given)
                .when(command)
                .rejected(new ReasonRequired());
    }

    private static ReserveStock reserve(String productId, String quantity, boolean mayGoBelowZero) {
        return new ReserveStock(productId, ORDER, Quantity.of(quantity), mayGoBelowZero);
    }
}
