package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.NOW;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.knowing;
import static io.orderledger.command.order.OrderExamples.place;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.product;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.tenApples;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.command.order.OrderExamples.want;
import static io.orderledger.events.OrderStatus.CANCELLED;
import static io.orderledger.events.OrderStatus.CONFIRMED;
import static io.orderledger.events.OrderStatus.DELIVERED;
import static io.orderledger.events.OrderStatus.DRAFT;
import static io.orderledger.events.OrderStatus.PENDING;
import static io.orderledger.events.OrderStatus.SHIPPED;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Effect;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.OrderNotEditable;
import io.orderledger.command.decision.Rejection.OrderNotFound;
import io.orderledger.command.decision.Rejection.TransitionNotAllowed;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.RejectOrder;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderCommand.SubmitOrder;
import io.orderledger.command.order.domain.OrderCommand.WithdrawOrder;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.product.domain.StockCommand.DeductStock;
import io.orderledger.command.product.domain.StockCommand.ReleaseStock;
import io.orderledger.command.product.domain.StockCommand.ReserveStock;
import io.orderledger.command.product.domain.StockCommand.ReturnStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.ClosedLine;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.Fulfillment;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderRejected;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.OrderEvent.OrderWithdrawn;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every command in every status: what it leads to, that it is so already, or what would be allowed instead. */
final class OrderStatusScenarios {
    private static final Quantity TEN = Quantity.of("10");

    private interface Cell extends Function<OrderStatus, Decision<OrderEvent>> {}

    private static final Cell SAME = _ -> Decision.nothing();
    private static final Cell NO = status -> Decision.rejected(new TransitionNotAllowed(status, allowedAfter(status)));
    private static final Cell LOCKED = status -> Decision.rejected(new OrderNotEditable(status));
    private static final Cell EXISTS = _ -> Decision.rejected(new AlreadyExists(ORDER));

    private OrderStatusScenarios() {}

    /** Read off the table of semantics. */
    private static List<OrderStatus> allowedAfter(OrderStatus status) {
        return switch (status) {
            case DRAFT -> List.of(PENDING, CONFIRMED, CANCELLED);
            case PENDING -> List.of(DRAFT, CONFIRMED, CANCELLED);
            case CONFIRMED -> List.of(SHIPPED, CANCELLED);
            case SHIPPED -> List.of(DELIVERED, CONFIRMED);
            case DELIVERED, CANCELLED -> List.of();
        };
    }

    private static List<Row> table() {
        Cell confirmed = from -> Decision.accepted(
                new OrderConfirmed(ORDER, from, "好"), List.of(new ReserveStock(APPLE, ORDER, TEN, false)));
        Cell cancelled = from -> Decision.accepted(new OrderCancelled(ORDER, from, "不要了"));
        Cell unreserved = from ->
                Decision.accepted(new OrderCancelled(ORDER, from, "不要了"), List.of(new ReleaseStock(APPLE, ORDER, TEN)));
        Cell remarked = to(new OrderRemarkChanged(ORDER, "下午送", null));
        Cell repriced = to(repriced());
        return List.of(
                //                                        draft, pending, confirmed, shipped, delivered, cancelled
                row(new SubmitOrder(ORDER), to(new OrderSubmitted(ORDER)), SAME, NO, NO, NO, NO),
                row(new WithdrawOrder(ORDER, null), SAME, to(new OrderWithdrawn(ORDER, null)), NO, NO, NO, NO),
                row(new RejectOrder(ORDER, "缺货"), SAME, to(new OrderRejected(ORDER, "缺货")), NO, NO, NO, NO),
                row(new ConfirmOrder(ORDER, "好"), confirmed, confirmed, SAME, NO, NO, NO),
                row(new ShipOrder(ORDER, "自提"), NO, NO, shipped(), SAME, NO, NO),
                row(new ReturnShipment(ORDER, "没人"), NO, NO, SAME, returned(), NO, NO),
                row(new DeliverOrder(ORDER, List.of(), false, "签收"), NO, NO, NO, delivered(), SAME, NO),
                row(new ShortCloseOrder(ORDER, List.of(), "缺货"), NO, NO, NO, closed(), NO, NO),
                row(new CancelOrder(ORDER, "不要了"), cancelled, cancelled, unreserved, NO, NO, SAME),
                row(
                        new ReviseOrder(ORDER, null, true, "下午送", MANAGER),
                        remarked,
                        remarked,
                        remarked,
                        LOCKED,
                        LOCKED,
                        LOCKED),
                row(new RepriceOrder(ORDER, MANAGER), repriced, repriced, LOCKED, LOCKED, LOCKED, LOCKED),
                row(place(MANAGER, want("line-1", APPLE, "10")), EXISTS, EXISTS, EXISTS, EXISTS, EXISTS, EXISTS));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofEveryPair() {
        OrderFacts cheaperToday = knowing(PriceList.EMPTY, Map.of(APPLE, product(APPLE, "苹果", "5.00", "3.20", null)));
        var scenarios = new ArrayList<Scenario<OrderCommand, OrderFacts, OrderEvent>>();
        for (Row row : table()) {
            String name = row.command().getClass().getSimpleName();
            var cells = row.cells().iterator();
            for (OrderStatus status : OrderStatus.values()) {
                var scenario = scenario("%s on %s".formatted(name, status.wireName()))
                        .given(orderIn(status))
                        .facts(cheaperToday)
                        .when(row.command())
                        .comesTo(cells.next().apply(status));
                scenarios.add(
                        row.command() instanceof OrderCommand.PlaceOrder
                                ? scenario.notThroughAxon("Axon gives a creating command a new instance")
                                : scenario);
            }
            if (row.command() instanceof OrderCommand.PlaceOrder) continue;
            scenarios.add(scenario("%s without an order".formatted(name))
                    .when(row.command())
                    .rejected(new OrderNotFound(ORDER)));
        }
        return scenarios;
    }

    static List<OrderEvent> orderIn(OrderStatus status) {
        OrderEvent draft = placed(DRAFT, NOW, totals("55.00", "32.00"), List.of(tenApples()));
        OrderEvent confirmed = new OrderConfirmed(ORDER, DRAFT, null);
        OrderEvent shipped = new OrderShipped(ORDER, null);
        return switch (status) {
            case DRAFT -> List.of(draft);
            case PENDING -> List.of(draft, new OrderSubmitted(ORDER));
            case CONFIRMED -> List.of(draft, confirmed);
            case SHIPPED -> List.of(draft, confirmed, shipped);
            case DELIVERED ->
                List.of(
                        draft,
                        confirmed,
                        shipped,
                        allDelivered(),
                        new OrderDelivered(ORDER, totals("55.00", "32.00"), null, null));
            case CANCELLED -> List.of(draft, new OrderCancelled(ORDER, DRAFT, "写错了"));
        };
    }

    private static Cell shipped() {
        return _ -> Decision.accepted(new OrderShipped(ORDER, "自提"), List.of(new DeductStock(APPLE, ORDER, TEN)));
    }

    private static Cell returned() {
        return _ -> Decision.accepted(
                new OrderShipmentReturned(ORDER, "没人"), List.of(new ReturnStock(APPLE, ORDER, TEN, true)));
    }

    private static Cell delivered() {
        return to(allDelivered(), new OrderDelivered(ORDER, totals("55.00", "32.00"), null, "签收"));
    }

    private static Cell closed() {
        var line = new ClosedLine("line-1", APPLE, TEN, TEN, Quantity.ZERO, Money.ZERO, Money.ZERO);
        return _ -> Decision.accepted(
                List.of(
                        new OrderLinesShortClosed(
                                ORDER,
                                List.of(line),
                                "缺货",
                                Fulfillment.NONE,
                                totals("0.00", "0.00"),
                                totals("55.00", "32.00")),
                        new OrderDelivered(ORDER, totals("0.00", "0.00"), null, "缺货")),
                List.of(new ReturnStock(APPLE, ORDER, TEN, false)));
    }

    private static OrderLinesDelivered allDelivered() {
        var line =
                new DeliveredLine("line-1", APPLE, TEN, TEN, TEN, Quantity.ZERO, Money.of("55.00"), Money.of("32.00"));
        return new OrderLinesDelivered(
                ORDER, List.of(line), Fulfillment.FULL, totals("55.00", "32.00"), totals("55.00", "32.00"));
    }

    private static OrderRepriced repriced() {
        OrderLine now = OrderExamples.apples("line-1", "10", "5.00", "50.00", "32.00");
        return new OrderRepriced(
                ORDER, List.of(now), totals("50.00", "32.00"), List.of(tenApples()), totals("55.00", "32.00"));
    }

    private static Cell to(OrderEvent... events) {
        return _ -> Decision.accepted(List.of(events), List.<Effect>of());
    }

    private record Row(OrderCommand command, List<Cell> cells) {}

    private static Row row(OrderCommand command, Cell... inEachStatus) {
        return new Row(command, List.of(inEachStatus));
    }
}
