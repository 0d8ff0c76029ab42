package io.orderledger.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Gauges per projection: how far it is behind the ledger, in events and in seconds, and its dead letters. */
final class ProjectionMetrics implements MeterBinder {
    static final String LAG_EVENTS = "ledger.projection.lag.events";
    static final String LAG_SECONDS = "ledger.projection.lag.seconds";
    static final String DEAD_LETTERS = "ledger.projection.dead.letters";

    private final List<String> projections;
    private final ProjectionReadings readings;

    ProjectionMetrics(List<String> projections, ProjectionReadings readings) {
        this.projections = projections;
        this.readings = readings;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String projection : projections) {
            gauge(LAG_EVENTS, projection, ProjectionReadings.Reading::lagEvents)
                    .description("Events of the ledger that the projection has not taken in")
                    .register(registry);
            gauge(LAG_SECONDS, projection, ProjectionReadings.Reading::lagSeconds)
                    .description("Age of the first event that the projection has not taken in")
                    .baseUnit("seconds")
                    .register(registry);
            gauge(DEAD_LETTERS, projection, ProjectionReadings.Reading::deadLetters)
                    .description("Events that the projection could not take in")
                    .register(registry);
        }
    }

    private Gauge.Builder<?> gauge(String name, String projection, ToDoubleFunction<ProjectionReadings.Reading> value) {
        return Gauge.builder(
                        name,
                        () -> readings.of(projection).map(value::applyAsDouble).orElse(Double.NaN))
                .tag("projection", projection);
    }
}
