package io.orderledger.command.order;

import io.orderledger.command.gateway.ShellFixture;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderDecider;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.command.scenario.ScenarioTests;
import io.orderledger.events.OrderEvent;
import io.orderledger.ledger.Evolution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class OrderScenariosTest extends ScenarioTests<OrderCommand, OrderFacts, OrderState, OrderEvent> {
    private final ShellFixture<OrderAggregate, OrderState, OrderEvent> shell =
            new ShellFixture<>(OrderAggregate.class, OrderState.EVOLUTION, OrderAggregate::new);

    @Override
    protected Map<String, List<Scenario<OrderCommand, OrderFacts, OrderEvent>>> scenarios() {
        var byRule = new TreeMap<String, List<Scenario<OrderCommand, OrderFacts, OrderEvent>>>();
        byRule.put("every command in every status", OrderStatusScenarios.ofEveryPair());
        byRule.put("steps need reasons", OrderStepScenarios.ofReasons());
        byRule.put("steps move stock", OrderStepScenarios.ofStock());
        byRule.put("placing", OrderPlacingScenarios.ofPlacing());
        byRule.put("placing on two clocks", OrderPlacingScenarios.ofTheTwoClocks());
        byRule.put("prices by the rules", OrderPricingScenarios.ofRules());
        byRule.put("prices by their days", OrderPricingScenarios.ofValidity());
        byRule.put("prices by quantity", OrderPricingScenarios.ofQuantityBreaks());
        byRule.put("prices by hand", OrderOverrideScenarios.ofRights());
        byRule.put("prices below cost", OrderOverrideScenarios.ofCost());
        byRule.put("sums", OrderOverrideScenarios.ofSums());
        byRule.put("editing keeps frozen lines", OrderEditingScenarios.ofFrozenLines());
        byRule.put("editing lines", OrderEditingScenarios.ofLines());
        byRule.put("editing remarks", OrderEditingScenarios.ofRemarks());
        byRule.put("editing what is confirmed", OrderReservationScenarios.ofConfirmedOrders());
        byRule.put("repricing", OrderReservationScenarios.ofRepricing());
        byRule.put("delivering in parts", OrderDeliveryScenarios.ofParts());
        byRule.put("delivering by weight", OrderDeliveryScenarios.ofWeighedGoods());
        byRule.put("closing short", OrderShortCloseScenarios.ofClosing());
        byRule.put("what closing short leaves", OrderShortCloseScenarios.ofWhatIsLeft());
        byRule.put("going on a run", RunScenarios.ofAssigning());
        byRule.put("what a run does", RunScenarios.ofDriving());
        byRule.put("what only its own run does", RunScenarios.ofOtherRuns());
        byRule.put("what nobody does by hand", RunScenarios.ofOwnership());
        return byRule;
    }

    @Override
    protected Evolution<OrderState, OrderEvent> evolution() {
        return OrderState.EVOLUTION;
    }

    @Override
    protected Decider<OrderCommand, OrderFacts, OrderState, OrderEvent> decider() {
        return OrderDecider::decide;
    }

    @Override
    protected void runThroughAxon(Scenario<OrderCommand, OrderFacts, OrderEvent> scenario) {
        OrderFactsReader facts = (_, _) -> scenario.facts();
        shell.run(scenario, facts);
    }
}
