package io.orderledger.command.product;

import io.orderledger.command.gateway.ShellFixture;
import io.orderledger.command.product.ProductExamples.NoFacts;
import io.orderledger.command.product.domain.ProductCommand;
import io.orderledger.command.product.domain.ProductDecider;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.command.scenario.ScenarioTests;
import io.orderledger.events.ProductEvent;
import io.orderledger.ledger.Evolution;
import java.util.List;
import java.util.Map;

class ProductScenariosTest extends ScenarioTests<ProductCommand, NoFacts, ProductState, ProductEvent> {
    private final ShellFixture<ProductAggregate, ProductState, ProductEvent> shell =
            new ShellFixture<>(ProductAggregate.class, ProductState.EVOLUTION, ProductAggregate::new);

    @Override
    protected Map<String, List<Scenario<ProductCommand, NoFacts, ProductEvent>>> scenarios() {
        return Map.of(
                "details", ProductScenarios.ofDetails(),
                "deletion", ProductScenarios.ofDeletion(),
                "reservations", StockScenarios.ofReservations(),
                "goods that move", StockScenarios.ofGoodsThatMove(),
                "counts", StockCountScenarios.ofCounts());
    }

    @Override
    protected Evolution<ProductState, ProductEvent> evolution() {
        return ProductState.EVOLUTION;
    }

    @Override
    protected Decider<ProductCommand, NoFacts, ProductState, ProductEvent> decider() {
        return (state, command, _) -> ProductDecider.decide(state, command);
    }

    @Override
    protected void runThroughAxon(Scenario<ProductCommand, NoFacts, ProductEvent> scenario) {
        shell.run(scenario);
    }
}
