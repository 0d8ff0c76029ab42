package io.orderledger.command.order.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.OrderNotEditable;
import io.orderledger.command.decision.Rejection.OrderNotFound;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.decision.Rejection.TransitionNotAllowed;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.command.order.domain.OrderCommand.RejectOrder;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderCommand.SubmitOrder;
import io.orderledger.command.order.domain.OrderCommand.WithdrawOrder;
import io.orderledger.command.order.domain.OrderState.Cancelled;
import io.orderledger.command.order.domain.OrderState.Confirmed;
import io.orderledger.command.order.domain.OrderState.Delivered;
import io.orderledger.command.order.domain.OrderState.Draft;
import io.orderledger.command.order.domain.OrderState.Pending;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.order.domain.OrderState.Shipped;
import io.orderledger.command.order.domain.OrderState.Unplaced;
import io.orderledger.events.Fulfillment;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderRejected;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.OrderEvent.OrderWithdrawn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order's status machine. One row a legal pair; the last row of each state refuses the rest. A command whose
 * outcome is already so is accepted without an event.
 */
public final class OrderDecider {
    private OrderDecider() {}

    private record On(OrderState state, OrderCommand command) {}

    public static Decision<OrderEvent> decide(OrderState state, OrderCommand command, OrderFacts facts) {
        return switch (new On(state, command)) {
            case On(Unplaced _, PlaceOrder c) -> PlacingRules.place(c, facts);
            case On(Unplaced _, OrderCommand c) -> rejected(new OrderNotFound(c.orderId()));
            case On(Placed _, PlaceOrder c) -> rejected(new AlreadyExists(c.orderId()));
            case On(Placed o, RunCommand c) -> RunRules.decide(o, c, facts);
            case On(Placed o, OrderCommand c) when RunRules.isOwned(o, c) -> RunRules.owned(o);

            case On(Draft d, SubmitOrder _) ->
                accepted(new OrderSubmitted(d.order().id()));
            case On(Draft d, ConfirmOrder c) -> confirm(d, c.remark(), facts);
            case On(Draft d, CancelOrder c) -> cancel(d, c.reason());
            case On(Draft d, ReviseOrder c) -> EditingRules.revise(d, c, facts);
            case On(Draft d, RepriceOrder c) -> EditingRules.reprice(d, c, facts);
            case On(Draft _, WithdrawOrder _) -> nothing();
            case On(Draft _, RejectOrder _) -> nothing();
            case On(Draft d, OrderCommand c) -> refused(d, c);

            case On(Pending p, WithdrawOrder c) ->
                accepted(new OrderWithdrawn(p.order().id(), c.reason()));
            case On(Pending p, RejectOrder c) -> reject(p, c.reason());
            case On(Pending p, ConfirmOrder c) -> confirm(p, c.remark(), facts);
            case On(Pending p, CancelOrder c) -> cancel(p, c.reason());
            case On(Pending p, ReviseOrder c) -> EditingRules.revise(p, c, facts);
            case On(Pending p, RepriceOrder c) -> EditingRules.reprice(p, c, facts);
            case On(Pending _, SubmitOrder _) -> nothing();
            case On(Pending p, OrderCommand c) -> refused(p, c);

            case On(Confirmed o, ShipOrder c) ->
                accepted(new OrderShipped(o.order().id(), c.remark()), StockEffects.ship(o.order()));
            case On(Confirmed o, CancelOrder c) -> cancel(o, c.reason());
            case On(Confirmed o, ReviseOrder c) -> EditingRules.revise(o, c, facts);
            case On(Confirmed _, ConfirmOrder _) -> nothing();
            case On(Confirmed _, ReturnShipment _) -> nothing();
            case On(Confirmed o, OrderCommand c) -> refused(o, c);

            case On(Shipped s, DeliverOrder c) -> DeliveryRules.deliver(s, c, facts);
            case On(Shipped s, ShortCloseOrder c) -> DeliveryRules.shortClose(s, c);
            case On(Shipped s, ReturnShipment c) -> returnShipment(s, c);
            case On(Shipped _, ShipOrder _) -> nothing();
            case On(Shipped s, OrderCommand c) -> refused(s, c);

            case On(Delivered _, DeliverOrder c) when c.lines().isEmpty() -> nothing();
            case On(Delivered d, OrderCommand c) -> refused(d, c);

            case On(Cancelled _, CancelOrder _) -> nothing();
            case On(Cancelled d, OrderCommand c) -> refused(d, c);
        };
    }

    private static Decision<OrderEvent> confirm(Placed state, @Nullable String remark, OrderFacts facts) {
        return accepted(
                new OrderConfirmed(state.order().id(), state.status(), remark),
                StockEffects.reserve(state.order(), facts.stockMayGoNegative()));
    }

    private static Decision<OrderEvent> cancel(Placed state, @Nullable String reason) {
        return reasoned(reason)
                .<Decision<OrderEvent>>map(given -> accepted(
                        new OrderCancelled(state.order().id(), state.status(), given),
                        state instanceof Confirmed ? StockEffects.release(state.order()) : StockEffects.NONE))
                .orElseGet(() -> rejected(new ReasonRequired()));
    }

    private static Decision<OrderEvent> reject(Pending state, @Nullable String reason) {
        return reasoned(reason)
                .<Decision<OrderEvent>>map(
                        given -> accepted(new OrderRejected(state.order().id(), given)))
                .orElseGet(() -> rejected(new ReasonRequired()));
    }

    private static Decision<OrderEvent> returnShipment(Shipped state, ReturnShipment command) {
        if (state.order().fulfillment() != Fulfillment.NONE) return refused(state, command);
        return reasoned(command.reason())
                .<Decision<OrderEvent>>map(given -> accepted(
                        new OrderShipmentReturned(state.order().id(), given),
                        StockEffects.returnToReserve(state.order())))
                .orElseGet(() -> rejected(new ReasonRequired()));
    }

    private static Decision<OrderEvent> refused(Placed state, OrderCommand command) {
        return switch (command) {
            case ReviseOrder _, RepriceOrder _ -> rejected(new OrderNotEditable(state.status()));
            case PlaceOrder _,
                    SubmitOrder _,
                    WithdrawOrder _,
                    RejectOrder _,
                    ConfirmOrder _,
                    ShipOrder _,
                    ReturnShipment _,
                    DeliverOrder _,
                    ShortCloseOrder _,
                    CancelOrder _,
                    RunCommand _ ->
                rejected(new TransitionNotAllowed(
                        state.status(), state.status().next(state.order().fulfillment())));
        };
    }

    private static Optional<String> reasoned(@Nullable String reason) {
        return Optional.ofNullable(reason).filter(given -> !given.isBlank());
    }
}
