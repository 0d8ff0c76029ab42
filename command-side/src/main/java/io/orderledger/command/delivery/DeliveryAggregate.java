package io.orderledger.command.delivery;

import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CancelDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryDecider;
import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.gateway.Decisions;
import io.orderledger.command.gateway.Effects;
import io.orderledger.events.DeliveryEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's view of a delivery run; every rule is the decider's. */
class DeliveryAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private DeliveryState state;

    /** For a stream that is about to begin; Axon asks for the id once the first event is applied. */
    DeliveryAggregate() {
        this.state = DeliveryState.EVOLUTION.initial();
    }

    DeliveryAggregate(String id, DeliveryState state) {
        this.id = id;
        this.state = state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(PlanDelivery command, DeliveryFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(ReviseDelivery command, DeliveryFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(StartDelivery command, DeliveryFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(ResolveStop command, DeliveryFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(CompleteDelivery command, DeliveryFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(CancelDelivery command, DeliveryFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    private void decide(DeliveryCommand command, DeliveryFactsReader facts, Effects effects) {
        Decisions.carryOut(DeliveryDecider.decide(state, command, facts.read(state, command)), effects);
    }

    @EventSourcingHandler
    void on(DeliveryEvent event) {
        id = event.deliveryId();
        state = DeliveryState.evolve(state, event);
    }
}
