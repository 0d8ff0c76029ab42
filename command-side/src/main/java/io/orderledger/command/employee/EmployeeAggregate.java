package io.orderledger.command.employee;

import io.orderledger.command.employee.domain.EmployeeCommand;
import io.orderledger.command.employee.domain.EmployeeCommand.ChangeEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.CreateEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.DeleteEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.RestoreEmployee;
import io.orderledger.command.employee.domain.EmployeeDecider;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.gateway.Decisions;
import io.orderledger.command.gateway.Effects;
import io.orderledger.events.EmployeeEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's view of an employee; every rule is the decider's. */
class EmployeeAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private EmployeeState state;

    /** For a stream that is about to begin; Axon asks for the id once the first event is applied. */
    EmployeeAggregate() {
        this.state = EmployeeState.EVOLUTION.initial();
    }

    EmployeeAggregate(String id, EmployeeState state) {
        this.id = id;
        this.state = state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateEmployee command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(ChangeEmployee command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(DeleteEmployee command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(RestoreEmployee command, Effects effects) {
        decide(command, effects);
    }

    private void decide(EmployeeCommand command, Effects effects) {
        Decisions.carryOut(EmployeeDecider.decide(state, command), effects);
    }

    @EventSourcingHandler
    void on(EmployeeEvent event) {
        id = event.employeeId();
        state = EmployeeState.evolve(state, event);
    }
}
