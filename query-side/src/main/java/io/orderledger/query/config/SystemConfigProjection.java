package io.orderledger.query.config;

import io.orderledger.events.ConfigEvent;
import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import java.util.List;

/** The newest value of every configuration key. */
final class SystemConfigProjection implements Projection<ConfigEvent> {
    static final String NAME = "system-config-1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ConfigEvent> eventType() {
        return ConfigEvent.class;
    }

    @Override
    public List<String> tables() {
        return List.of("system_config_1");
    }

    @Override
    public void project(ConfigEvent event, EventEnvelope envelope, Sql sql) {
        switch (event) {
            case ConfigChanged e -> sql.execute("system_config/changed", e);
        }
    }
}
