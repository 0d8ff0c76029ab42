package io.orderledger.command.config.domain;

import io.orderledger.events.ConfigEvent;
import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.events.ConfigKey;
import io.orderledger.ledger.Evolution;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All keys that somebody has set. */
public record ConfigState(Map<String, Entry> entries) {
    public static final Evolution<ConfigState, ConfigEvent> EVOLUTION =
            new Evolution<>(ConfigEvent.class, new ConfigState(Map.of()), ConfigState::evolve);

    /** What one key is set to. */
    public record Entry(String value, @Nullable String description) {}

    public ConfigState {
        entries = Map.copyOf(entries);
    }

    public @Nullable Entry entry(String key) {
        return entries.get(key);
    }

    public int deliveryOverTolerancePercent() {
        return Integer.parseInt(valueOf(ConfigKey.DELIVERY_OVER_TOLERANCE));
    }

    public boolean stockMayGoNegative() {
        return Boolean.parseBoolean(valueOf(ConfigKey.STOCK_ALLOW_NEGATIVE));
    }

    private String valueOf(ConfigKey key) {
        Entry entry = entries.get(key.key());
        return entry == null ? key.defaultValue() : entry.value();
    }

    public static ConfigState evolve(ConfigState state, ConfigEvent event) {
        return switch (event) {
            case ConfigChanged e -> {
                var entries = new HashMap<>(state.entries);
                entries.put(e.key(), new Entry(e.value(), e.description()));
                yield new ConfigState(entries);
            }
        };
    }
}
