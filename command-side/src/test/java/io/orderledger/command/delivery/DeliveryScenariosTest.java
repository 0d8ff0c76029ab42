package io.orderledger.command.delivery;

import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryDecider;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.gateway.ShellFixture;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.command.scenario.ScenarioTests;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.ledger.Evolution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class DeliveryScenariosTest extends ScenarioTests<DeliveryCommand, DeliveryFacts, DeliveryState, DeliveryEvent> {
    private final ShellFixture<DeliveryAggregate, DeliveryState, DeliveryEvent> shell =
            new ShellFixture<>(DeliveryAggregate.class, DeliveryState.EVOLUTION, DeliveryAggregate::new);

    @Override
    protected Map<String, List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>>> scenarios() {
        var byRule = new TreeMap<String, List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>>>();
        byRule.put("every command in every status", RunStatusScenarios.ofEveryPair());
        byRule.put("planning", RunPlanningScenarios.ofPlanning());
        byRule.put("who is given a run", RunPlanningScenarios.ofDrivers());
        byRule.put("which orders go on a run", RunPlanningScenarios.ofOrders());
        byRule.put("revising", RunPlanningScenarios.ofRevising());
        byRule.put("who drives", RunDrivingScenarios.ofDrivers());
        byRule.put("when it happened", RunDrivingScenarios.ofTimes());
        byRule.put("how a run ends", RunDrivingScenarios.ofEnds());
        byRule.put("how much was handed over", RunStopScenarios.ofQuantities());
        byRule.put("what failed", RunStopScenarios.ofFailing());
        return byRule;
    }

    @Override
    protected Evolution<DeliveryState, DeliveryEvent> evolution() {
        return DeliveryState.EVOLUTION;
    }

    @Override
    protected Decider<DeliveryCommand, DeliveryFacts, DeliveryState, DeliveryEvent> decider() {
        return DeliveryDecider::decide;
    }

    @Override
    protected void runThroughAxon(Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent> scenario) {
        DeliveryFactsReader facts = (_, _) -> scenario.facts();
        shell.run(scenario, facts);
    }
}
