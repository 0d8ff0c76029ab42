package io.orderledger.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;

/** What the writer tells about itself. */
final class WriterMetrics {
    private final MeterRegistry registry;
    private final Counter events;
    private final Counter units;
    private final DistributionSummary flushUnits;
    private final Timer flushTime;
    private final Counter conflicts;
    private final Counter retries;
    private final Counter busy;

    WriterMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.events = counter("ledger.append.events", "Events appended by this process");
        this.units = counter("ledger.append.units", "Units (commands) appended by this process");
        this.conflicts = counter("ledger.append.conflicts", "Units refused because a stream had grown");
        this.retries = counter("ledger.append.retries", "Flushes tried again: database busy or connection lost");
        this.busy = counter("ledger.append.busy", "Units refused because too many were waiting");
        this.flushUnits = DistributionSummary.builder("ledger.flush.units")
                .description("Units that shared one commit")
                .register(registry);
        this.flushTime = Timer.builder("ledger.flush.time")
                .description("From a batch's first statement to the end of its commit")
                .register(registry);
    }

    void watch(Collection<?> queue) {
        Gauge.builder("ledger.queue.depth", queue, Collection::size)
                .description("Units that wait for their turn")
                .register(registry);
    }

    void flushed(int unitCount, int eventCount, Duration time) {
        flushUnits.record(unitCount);
        units.increment(unitCount);
        events.increment(eventCount);
        flushTime.record(time);
    }

    void conflict() {
        conflicts.increment();
    }

    void retry() {
        retries.increment();
    }

    void busy() {
        busy.increment();
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
