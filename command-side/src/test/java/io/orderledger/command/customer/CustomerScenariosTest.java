package io.orderledger.command.customer;

import io.orderledger.command.customer.CustomerScenarios.NoFacts;
import io.orderledger.command.customer.domain.CustomerCommand;
import io.orderledger.command.customer.domain.CustomerDecider;
import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.gateway.ShellFixture;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.command.scenario.ScenarioTests;
import io.orderledger.events.CustomerEvent;
import io.orderledger.ledger.Evolution;
import java.util.List;
import java.util.Map;

class CustomerScenariosTest extends ScenarioTests<CustomerCommand, NoFacts, CustomerState, CustomerEvent> {
    private final ShellFixture<CustomerAggregate, CustomerState, CustomerEvent> shell =
            new ShellFixture<>(CustomerAggregate.class, CustomerState.EVOLUTION, CustomerAggregate::new);

    @Override
    protected Map<String, List<Scenario<CustomerCommand, NoFacts, CustomerEvent>>> scenarios() {
        return Map.of("customers", CustomerScenarios.all());
    }

    @Override
    protected Evolution<CustomerState, CustomerEvent> evolution() {
        return CustomerState.EVOLUTION;
    }

    @Override
    protected Decider<CustomerCommand, NoFacts, CustomerState, CustomerEvent> decider() {
        return (state, command, _) -> CustomerDecider.decide(state, command);
    }

    @Override
    protected void runThroughAxon(Scenario<CustomerCommand, NoFacts, CustomerEvent> scenario) {
        shell.run(scenario);
    }
}
