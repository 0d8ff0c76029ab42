package io.orderledger.command.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.config.ConfigScenarios.NoFacts;
import io.orderledger.command.config.domain.ConfigDecider;
import io.orderledger.command.config.domain.ConfigState;
import io.orderledger.command.config.domain.SetConfig;
import io.orderledger.command.gateway.ShellFixture;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.command.scenario.ScenarioTests;
import io.orderledger.events.ConfigEvent;
import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.ledger.Evolution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigScenariosTest extends ScenarioTests<SetConfig, NoFacts, ConfigState, ConfigEvent> {
    private final ShellFixture<ConfigAggregate, ConfigState, ConfigEvent> shell =
            new ShellFixture<>(ConfigAggregate.class, ConfigState.EVOLUTION, (_, state) -> new ConfigAggregate(state));

    @Override
    protected Map<String, List<Scenario<SetConfig, NoFacts, ConfigEvent>>> scenarios() {
        return Map.of("configuration", ConfigScenarios.all());
    }

    @Override
    protected Evolution<ConfigState, ConfigEvent> evolution() {
        return ConfigState.EVOLUTION;
    }

    @Override
    protected Decider<SetConfig, NoFacts, ConfigState, ConfigEvent> decider() {
        return (state, command, _) -> ConfigDecider.decide(state, command);
    }

    @Override
    protected void runThroughAxon(Scenario<SetConfig, NoFacts, ConfigEvent> scenario) {
        shell.run(scenario);
    }

    @Test
    void whatNobodySetHasItsDefault() {
        assertThat(evolution().initial().deliveryOverTolerancePercent()).isEqualTo(10);
        assertThat(evolution().initial().stockMayGoNegative()).isFalse();
    }

    @Test
    void theLastValueThatWasSetCounts() {
        ConfigState state = evolution().initial();
        for (String value : List.of("5", "0", "25")) {
            state = ConfigState.evolve(state, new ConfigChanged("delivery.overTolerancePct", value, null, null));
        }
        state = ConfigState.evolve(state, new ConfigChanged("stock.allowNegative", "true", null, null));
        assertThat(state.deliveryOverTolerancePercent()).isEqualTo(25);
        assertThat(state.stockMayGoNegative()).isTrue();
    }
}
