package io.orderledger.command.customer;

import io.orderledger.command.customer.domain.CustomerCommand;
import io.orderledger.command.customer.domain.CustomerCommand.ChangeCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.CreateCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.DeleteCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.EraseCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.RestoreCustomer;
import io.orderledger.command.customer.domain.CustomerDecider;
import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.gateway.Decisions;
import io.orderledger.command.gateway.Effects;
import io.orderledger.events.CustomerEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's view of a customer; every rule is the decider's. */
class CustomerAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private CustomerState state;

    /** For a stream that is about to begin; Axon asks for the id once the first event is applied. */
    CustomerAggregate() {
        this.state = CustomerState.EVOLUTION.initial();
    }

    CustomerAggregate(String id, CustomerState state) {
        this.id = id;
        this.state = state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateCustomer command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(ChangeCustomer command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(DeleteCustomer command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(RestoreCustomer command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(EraseCustomer command, Effects effects) {
        decide(command, effects);
    }

    private void decide(CustomerCommand command, Effects effects) {
        Decisions.carryOut(CustomerDecider.decide(state, command), effects);
    }

    @EventSourcingHandler
    void on(CustomerEvent event) {
        id = event.customerId();
        state = CustomerState.evolve(state, event);
    }
}
