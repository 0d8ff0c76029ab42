package io.orderledger.query;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A process with the query side in it is ready only when the database answers and all projections run. Found through
 * {@code META-INF/spring.factories}; of the lowest precedence, so that any file, variable or argument overrides it.
 */
final class QueryDefaults implements EnvironmentPostProcessor {
    private static final String SOURCE_NAME = "query-defaults";
    private static final Map<String, Object> SETTINGS = Map.of(
            "management.endpoint.health.group.readiness.include", "readinessState,db,projections",
            "management.endpoint.health.probes.enabled", "true");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource(SOURCE_NAME, SETTINGS));
    }
}
