package io.orderledger.command.config.domain;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.StreamId;
import org.jspecify.annotations.Nullable;

/** @param description absent keeps the former one */
public record SetConfig(String key, String value, @Nullable String description) implements LedgerCommand {
    @Override
    public String streamId() {
        return StreamId.CONFIG;
    }
}
