package io.orderledger.query.config;

import io.orderledger.events.ConfigEvent;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.statement.ReadStatements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system configuration: projection, queries, API. */
@Configuration(proxyBeanMethods = false)
public class ConfigConfiguration {
    public static Projection<ConfigEvent> projection() {
        return new SystemConfigProjection();
    }

    @Bean
    Projection<ConfigEvent> systemConfigProjection() {
        return projection();
    }

    @Bean
    ConfigQueryApi configQueryApi(ReadStatements reads, Freshness freshness) {
        return new ConfigQueryApi(new ConfigQueries(reads), freshness);
    }
}
