package io.orderledger.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gauges per projection about its newest generation; they say nothing while there is only the first. */
final class RebuildMetrics implements MeterBinder {
    static final String PERCENT = "ledger.projection.rebuild.percent";
    static final String SPEED = "ledger.projection.rebuild.events.per.second";
    static final String DIFFERENCES = "ledger.projection.rebuild.differences";
    private static final Logger LOG = LoggerFactory.getLogger(RebuildMetrics.class);

    private final List<String> projections;
    private final ProjectionOverviews overviews;

    RebuildMetrics(List<String> projections, ProjectionOverviews overviews) {
        this.projections = projections;
        this.overviews = overviews;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String projection : projections) {
            gauge(registry, PERCENT, projection, RebuildState::percent, "How much of the ledger it has taken in");
            gauge(registry, SPEED, projection, RebuildState::eventsPerSecond, "Positions of the ledger it passes");
            gauge(
                    registry,
                    DIFFERENCES,
                    projection,
                    state -> state.differences() == null ? null : BigDecimal.valueOf(state.differences()),
                    "What the last comparison with the live generation found");
        }
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String projection,
            Function<RebuildState, @Nullable BigDecimal> value,
            String description) {
        Gauge.builder(name, () -> read(projection, value))
                .tag("projection", projection)
                .description(description)
                .register(registry);
    }

    private double read(String projection, Function<RebuildState, @Nullable BigDecimal> value) {
        try {
            BigDecimal found = overviews.rebuild(projection).map(value).orElse(null);
            return found == null ? Double.NaN : found.doubleValue();
        } catch (RuntimeException e) {
            LOG.warn("The gauges of rebuilds cannot be read: {}", e.toString());
            return Double.NaN;
        }
    }
}
