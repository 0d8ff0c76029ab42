package io.orderledger.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;

/** What the operation log tells about itself. An operator wants an alarm on {@code lost}. */
final class OperationLogMetrics {
    private final MeterRegistry registry;
    private final Counter written;
    private final Counter lost;
    private final Counter retries;

    OperationLogMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.written = counter("ledger.operation.log.written", "Operations written by this process");
        this.lost = counter("ledger.operation.log.lost", "Operations that could not be written");
        this.retries = counter("ledger.operation.log.retries", "Batches tried again: database busy or away");
    }

    void watch(Collection<?> queue) {
        Gauge.builder("ledger.operation.log.queue", queue, Collection::size)
                .description("Operations that wait to be written")
                .register(registry);
    }

    void written(int operations) {
        written.increment(operations);
    }

    void lost(int operations) {
        lost.increment(operations);
    }

    void retry() {
        retries.increment();
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
