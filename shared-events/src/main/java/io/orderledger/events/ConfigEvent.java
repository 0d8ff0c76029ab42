package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/** What happened to the system configuration. All keys are one stream. */
public sealed interface ConfigEvent extends LedgerEvent {
    record ConfigChanged(
            String key,
            String value,
            @Nullable String description,
            @Nullable String previousValue) implements ConfigEvent {}
}
