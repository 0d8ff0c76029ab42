package io.orderledger.command.employee;

import io.orderledger.command.employee.EmployeeScenarios.NoFacts;
import io.orderledger.command.employee.domain.EmployeeCommand;
import io.orderledger.command.employee.domain.EmployeeDecider;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.gateway.ShellFixture;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.command.scenario.ScenarioTests;
import io.orderledger.events.EmployeeEvent;
import io.orderledger.ledger.Evolution;
import java.util.List;
import java.util.Map;

class EmployeeScenariosTest extends ScenarioTests<EmployeeCommand, NoFacts, EmployeeState, EmployeeEvent> {
    private final ShellFixture<EmployeeAggregate, EmployeeState, EmployeeEvent> shell =
            new ShellFixture<>(EmployeeAggregate.class, EmployeeState.EVOLUTION, EmployeeAggregate::new);

    @Override
    protected Map<String, List<Scenario<EmployeeCommand, NoFacts, EmployeeEvent>>> scenarios() {
        return Map.of(
                "changing", EmployeeScenarios.ofChanging(),
                "coming and going", EmployeeScenarios.ofComingAndGoing());
    }

    @Override
    protected Evolution<EmployeeState, EmployeeEvent> evolution() {
        return EmployeeState.EVOLUTION;
    }

    @Override
    protected Decider<EmployeeCommand, NoFacts, EmployeeState, EmployeeEvent> decider() {
        return (state, command, _) -> EmployeeDecider.decide(state, command);
    }

    @Override
    protected void runThroughAxon(Scenario<EmployeeCommand, NoFacts, EmployeeEvent> scenario) {
        shell.run(scenario);
    }
}
