package io.orderledger.query.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the last audit found, and when; they say nothing before there was one. */
final class AuditMetrics implements MeterBinder {
    static final String DIFFERENCES = "ledger.projection.audit.differences";
    static final String STARTED = "ledger.projection.audit.started";
    private static final Logger LOG = LoggerFactory.getLogger(AuditMetrics.class);

    private final ProjectionAudits audits;

    AuditMetrics(ProjectionAudits audits) {
        this.audits = audits;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(DIFFERENCES, () -> last(audit -> audit.finishedAt() == null ? Double.NaN : audit.differences()))
                .description("Orders whose rows were not what their events fold to")
                .register(registry);
        Gauge.builder(STARTED, () -> last(audit -> audit.startedAt().getEpochSecond()))
                .description("When the last audit of the read tables began")
                .baseUnit("seconds")
                .register(registry);
    }

    private double last(ToDoubleFunction<AuditView> value) {
        try {
            return audits.last().map(audit -> value.applyAsDouble(audit)).orElse(Double.NaN);
        } catch (RuntimeException e) {
            LOG.warn("The gauges of audits cannot be read: {}", e.toString());
            return Double.NaN;
        }
    }
}
