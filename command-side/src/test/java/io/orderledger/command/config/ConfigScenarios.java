package io.orderledger.command.config;

import io.orderledger.command.config.domain.SetConfig;
import io.orderledger.command.decision.Rejection.ConfigInvalid;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.ConfigEvent;
import io.orderledger.events.ConfigEvent.ConfigChanged;
import java.util.List;

/** Configuration, key by key. */
final class ConfigScenarios {
    /** Configuration asks for nothing of others. */
    record NoFacts() {}

    private ConfigScenarios() {}

    static List<Scenario<SetConfig, NoFacts, ConfigEvent>> all() {
        return List.of(
                scenario("a key is set for the first time")
                        .when(new SetConfig("shop.name", "老王蔬菜", "店名"))
                        .then(new ConfigChanged("shop.name", "老王蔬菜", "店名", null)),
                scenario("a key is set to another value and keeps its description")
                        .given(new ConfigChanged("shop.name", "老王蔬菜", "店名", null))
                        .when(new SetConfig("shop.name", "老王果蔬", null))
                        .then(new ConfigChanged("shop.name", "老王果蔬", "店名", "老王蔬菜")),
                scenario("only the description changes")
                        .given(new ConfigChanged("shop.name", "老王蔬菜", "店名", null))
                        .when(new SetConfig("shop.name", "老王蔬菜", "招牌"))
                        .then(new ConfigChanged("shop.name", "老王蔬菜", "招牌", "老王蔬菜")),
                scenario("nothing happens when a key has the value already")
                        .given(new ConfigChanged("shop.name", "老王蔬菜", "店名", null))
                        .when(new SetConfig("shop.name", "老王蔬菜", null))
                        .thenNothing(),
                scenario("keys do not touch each other")
                        .given(new ConfigChanged("shop.name", "老王蔬菜", "店名", null))
                        .when(new SetConfig("shop.phone", "老王蔬菜", null))
                        .then(new ConfigChanged("shop.phone", "老王蔬菜", null, null)),
                accepts("delivery.overTolerancePct", "0"),
                accepts("delivery.overTolerancePct", "15"),
                accepts("delivery.overTolerancePct", "100"),
                refuses("delivery.overTolerancePct", "101", "a whole number from 0 to 100"),
                refuses("delivery.overTolerancePct", "-1", "a whole number from 0 to 100"),
                refuses("delivery.overTolerancePct", "7.5", "a whole number from 0 to 100"),
                refuses("delivery.overTolerancePct", "07", "a whole number from 0 to 100"),
                refuses("delivery.overTolerancePct", "", "a whole number from 0 to 100"),
                refuses("delivery.overTolerancePct", "10\n", "a whole number from 0 to 100"),
                accepts("stock.allowNegative", "true"),
                accepts("stock.allowNegative", "false"),
                refuses("stock.allowNegative", "yes", "true or false"),
                refuses("stock.allowNegative", "TRUE", "true or false"));
    }

    private static Scenario<SetConfig, NoFacts, ConfigEvent> accepts(String key, String value) {
        return scenario("%s may be %s".formatted(key, value))
                .when(new SetConfig(key, value, null))
                .then(new ConfigChanged(key, value, null, null));
    }

    private static Scenario<SetConfig, NoFacts, ConfigEvent> refuses(String key, String value, String expected) {
        return scenario("%s may not be '%s'".formatted(key, value))
                .when(new SetConfig(key, value, null))
                .rejected(new ConfigInvalid(key, expected));
    }

    private static Scenario.Given<SetConfig, NoFacts, ConfigEvent> scenario(String name) {
        return new Scenario.Given<>(name, List.of(), new NoFacts());
    }
}
