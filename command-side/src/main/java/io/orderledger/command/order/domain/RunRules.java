package io.orderledger.command.order.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.ChangedMeanwhile;
import io.orderledger.command.decision.Rejection.DeliveryOwnsOrder;
import io.orderledger.command.decision.Rejection.OrderOnRun;
import io.orderledger.command.decision.Rejection.OrdersNotDeliverable;
import io.orderledger.command.decision.Rejection.OrdersOnDelivery;
import io.orderledger.command.decision.Rejection.UndeliverableOrder;
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
import io.orderledger.command.order.domain.OrderState.Confirmed;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.order.domain.OrderState.Shipped;
import io.orderledger.command.order.domain.RunCommand.AssignToRun;
import io.orderledger.command.order.domain.RunCommand.BringBack;
import io.orderledger.command.order.domain.RunCommand.HandOver;
import io.orderledger.command.order.domain.RunCommand.ShipOnRun;
import io.orderledger.command.order.domain.RunCommand.UnassignFromRun;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import java.util.List;

/** An order on a delivery run: what the run may do with it, and what nobody else may. */
public final class RunRules {
    private RunRules() {}

    /** Accepted by the supplier, and at least something of it is still to be handed over. */
    public static boolean isDeliverable(Placed state) {
        return state instanceof Confirmed || state instanceof Shipped;
    }

    public static UndeliverableOrder undeliverable(Placed state) {
        return new UndeliverableOrder(state.order().id(), state.order().placed().orderNumber(), state.status());
    }

    public static OrderOnRun onRun(Order order, RunPlace run) {
        return new OrderOnRun(order.id(), order.placed().orderNumber(), run.deliveryId(), run.deliveryNumber());
    }

    static Decision<OrderEvent> decide(Placed state, RunCommand command, OrderFacts facts) {
        return switch (command) {
            case AssignToRun c -> assign(state, c);
            case UnassignFromRun c when isOn(state, c) -> accepted(unassigned(c));
            case ShipOnRun c
            when isOn(state, c) && state instanceof Confirmed o ->
                accepted(new OrderShipped(c.orderId(), null), StockEffects.ship(o.order()));
            case ShipOnRun c when isOn(state, c) && state instanceof Shipped -> nothing();
            case HandOver c when isOn(state, c) && state instanceof Shipped s -> DeliveryRules.handOver(s, c, facts);
            case BringBack c when isOn(state, c) && state instanceof Shipped s -> bringBack(s, c);
            case UnassignFromRun _, ShipOnRun _, HandOver _, BringBack _ ->
                rejected(new ChangedMeanwhile(command.orderId()));
        };
    }

    private static Decision<OrderEvent> assign(Placed state, AssignToRun command) {
        Order order = state.order();
        RunPlace run = order.run();
        if (run != null && run.active()) return rejected(new OrdersOnDelivery(List.of(onRun(order, run))));
        if (!isDeliverable(state)) return rejected(new OrdersNotDeliverable(List.of(undeliverable(state))));
        return PlannedLines.of(order).equals(command.lines())
                ? accepted(new OrderAssigned(
                        order.id(), command.deliveryId(), command.deliveryNumber(), command.slipNumber()))
                : rejected(new ChangedMeanwhile(order.id()));
    }

    /** What was partly delivered before stays on its way: goods that a customer has do not come back. */
    private static Decision<OrderEvent> bringBack(Shipped state, BringBack command) {
        if (state.order().lines().stream().anyMatch(line -> line.delivered().isPositive())) {
            return accepted(unassigned(command));
        }
        return accepted(
                List.of(new OrderShipmentReturned(command.orderId(), command.reason()), unassigned(command)),
                StockEffects.returnToReserve(state.order()));
    }

    static OrderUnassigned unassigned(RunCommand command) {
        return new OrderUnassigned(command.orderId(), command.deliveryId());
    }

    private static boolean isOn(Placed state, RunCommand command) {
        RunPlace run = state.order().run();
        return run != null && run.active() && run.deliveryId().equals(command.deliveryId());
    }

    /**
     * Whether the run alone may do this. What it plans is a copy of the order: whoever wants to change the order takes it
     * off the run first. What changes nothing is nobody's business.
     */
    static boolean isOwned(Placed state, OrderCommand command) {
        RunPlace run = state.order().run();
        if (run == null || !run.active()) return false;
        return switch (command) {
            case ShipOrder _ -> !(state instanceof Shipped);
            case ReturnShipment _ -> !(state instanceof Confirmed);
            case ReviseOrder c -> c.lines() != null;
            case DeliverOrder _, ShortCloseOrder _, CancelOrder _, RepriceOrder _ -> true;
            case PlaceOrder _, SubmitOrder _, WithdrawOrder _, RejectOrder _, ConfirmOrder _, RunCommand _ -> false;
        };
    }

    static Decision<OrderEvent> owned(Placed state) {
        RunPlace run = state.order().run();
        if (run == null) throw new IllegalStateException("only asked of an order that is on a run");
        return rejected(new DeliveryOwnsOrder(run.deliveryId(), run.deliveryNumber()));
    }
}
