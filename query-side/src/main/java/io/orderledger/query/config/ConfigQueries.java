package io.orderledger.query.config;

import io.orderledger.events.ConfigKey;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.config.ConfigView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the system configuration; a known key that nobody has set has its default. */
final class ConfigQueries {
    private static final int MAX_KEYS = 1_000;

    private final ReadStatements reads;

    ConfigQueries(ReadStatements reads) {
        this.reads = reads;
    }

    /** By key. */
    List<ConfigView> all() {
        Map<String, ConfigView> byKey = new TreeMap<>();
        for (ConfigKey known : ConfigKey.values()) {
            byKey.put(known.key(), unset(known));
        }
        for (ConfigView set : reads.list("system_config/all", (row, _) -> view(row), new Limit(MAX_KEYS))) {
            byKey.put(set.key(), set);
        }
        return List.copyOf(byKey.values());
    }

    Optional<ConfigView> byKey(String key) {
        // The column is ASCII, and servers may refuse to compare it with anything else.
        if (!key.chars().allMatch(character -> character < 128)) return Optional.empty();
        return reads.one("system_config/by_key", (row, _) -> view(row), new Key(key))
                .or(() -> ConfigKey.of(key).map(ConfigQueries::unset));
    }

    private static ConfigView unset(ConfigKey key) {
        return new ConfigView(key.key(), key.defaultValue(), key.description(), null);
    }

    private static ConfigView view(ResultSet row) throws SQLException {
        return new ConfigView(
                row.getString("config_key"),
                row.getString("config_value"),
                row.getString("description"),
                Columns.instant(row, "updated_at"));
    }

    private record Limit(int limit) {}

    private record Key(String key) {}
}
