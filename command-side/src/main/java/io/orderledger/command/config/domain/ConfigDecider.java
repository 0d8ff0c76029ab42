package io.orderledger.command.config.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.ConfigInvalid;
import io.orderledger.events.ConfigEvent;
import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.events.ConfigKey;
import java.util.Objects;

/** Keys that the ledger obeys take only values that it understands; all others take any. */
public final class ConfigDecider {
    private ConfigDecider() {}

    public static Decision<ConfigEvent> decide(ConfigState state, SetConfig command) {
        ConfigKey known = ConfigKey.of(command.key()).orElse(null);
        if (known != null && !known.accepts(command.value())) {
            return rejected(new ConfigInvalid(command.key(), known.expected()));
        }
        ConfigState.Entry before = state.entry(command.key());
        String valueBefore = before == null ? null : before.value();
        String descriptionBefore = before == null ? null : before.description();
        String description = command.description() == null ? descriptionBefore : command.description();
        if (command.value().equals(valueBefore) && Objects.equals(description, descriptionBefore)) return nothing();
        return accepted(new ConfigChanged(command.key(), command.value(), description, valueBefore));
    }
}
