package io.orderledger.ledger.seal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What sealing tells about itself. */
final class SealMetrics {
    private final MeterRegistry registry;
    private final Counter failures;
    private final Counter directoryFailures;
    private final Timer time;

    SealMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.failures = counter("ledger.seal.failures", "Times that sealing failed or was refused");
        this.directoryFailures =
                counter("ledger.seal.directory.failures", "Times that the checkpoint directory could not be written");
        this.time = Timer.builder("ledger.seal.time")
                .description("From reading the leaves of a checkpoint to the end of its commit")
                .register(registry);
    }

    /** @param secondsBehind since all that was appended was sealed */
    void watch(Supplier<SealStatus> status, Supplier<Number> secondsBehind) {
        gauge("ledger.seal.size", "Events that are sealed", status, SealStatus::sealed);
        gauge("ledger.seal.lag.events", "Events that are not sealed yet", status, SealStatus::lag);
        gauge(
                "ledger.seal.stopped",
                "1 while sealing fails or is refused",
                status,
                now -> one(now.trouble().isPresent()));
        gauge("ledger.seal.leading", "1 in the process that seals", status, now -> one(now.sealing()));
        Gauge.builder("ledger.seal.lag.seconds", secondsBehind)
                .description("Seconds since all that was appended was sealed")
                .register(registry);
    }

    private static double one(boolean yes) {
        return yes ? 1 : 0;
    }

    void sealed(long nanos) {
        time.record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed() {
        failures.increment();
    }

    void directoryFailed() {
        directoryFailures.increment();
    }

    private void gauge(
            String name, String description, Supplier<SealStatus> status, ToDoubleFunction<SealStatus> value) {
        Gauge.builder(name, () -> value.applyAsDouble(status.get()))
                .description(description)
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
