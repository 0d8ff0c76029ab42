package io.orderledger.command.config;

import io.orderledger.command.config.domain.ConfigDecider;
import io.orderledger.command.config.domain.ConfigState;
import io.orderledger.command.config.domain.SetConfig;
import io.orderledger.command.gateway.Decisions;
import io.orderledger.command.gateway.Effects;
import io.orderledger.events.ConfigEvent;
import io.orderledger.events.StreamId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Axon's view of the system configuration; every rule is the decider's. */
class ConfigAggregate {
    @AggregateIdentifier
    private final String id = StreamId.CONFIG;

    private ConfigState state;

    ConfigAggregate() {
        this(ConfigState.EVOLUTION.initial());
    }

    ConfigAggregate(ConfigState state) {
        this.state = state;
    }

    @CommandHandler
    void handle(SetConfig command, Effects effects) {
        Decisions.carryOut(ConfigDecider.decide(state, command), effects);
    }

    @EventSourcingHandler
    void on(ConfigEvent event) {
        state = ConfigState.evolve(state, event);
    }
}
