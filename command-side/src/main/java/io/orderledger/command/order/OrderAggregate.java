package io.orderledger.command.order;

import io.orderledger.command.gateway.Decisions;
import io.orderledger.command.gateway.Effects;
import io.orderledger.command.order.domain.OrderCommand;
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
import io.orderledger.command.order.domain.OrderDecider;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.order.domain.RunCommand.AssignToRun;
import io.orderledger.command.order.domain.RunCommand.BringBack;
import io.orderledger.command.order.domain.RunCommand.HandOver;
import io.orderledger.command.order.domain.RunCommand.ShipOnRun;
import io.orderledger.command.order.domain.RunCommand.UnassignFromRun;
import io.orderledger.events.OrderEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's view of an order; every rule is the decider's. */
class OrderAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private OrderState state;

    /** For a stream that is about to begin; Axon asks for the id once the first event is applied. */
    OrderAggregate() {
        this.state = OrderState.EVOLUTION.initial();
    }

    OrderAggregate(String id, OrderState state) {
        this.id = id;
        this.state = state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(PlaceOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(ReviseOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(RepriceOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(SubmitOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(WithdrawOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(RejectOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(ConfirmOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(ShipOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(ReturnShipment command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(DeliverOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(ShortCloseOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(CancelOrder command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(AssignToRun command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(UnassignFromRun command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(ShipOnRun command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(HandOver command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(BringBack command, OrderFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    private void decide(OrderCommand command, OrderFactsReader facts, Effects effects) {
        Decisions.carryOut(OrderDecider.decide(state, command, facts.read(state, command)), effects);
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        id = event.orderId();
        state = OrderState.evolve(state, event);
    }
}
