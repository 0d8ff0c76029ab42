package io.orderledger.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** The rounds of one store with one number of clients. */
final class AppendSeries implements AutoCloseable {
    private final BenchmarkedStore store;
    private final List<AppendRound> rounds = new ArrayList<>();
    private long acknowledged;
    private long failed;

    AppendSeries(BenchmarkedStore store) {
        this.store = store;
    }

    void warmUp(int clients, Duration time) throws InterruptedException {
        run(clients, time);
    }

    void measure(int clients, Duration time) throws InterruptedException {
        rounds.add(run(clients, time));
    }

    private AppendRound run(int clients, Duration time) throws InterruptedException {
        AppendRound round = AppendRound.run(store, clients, time);
        acknowledged += round.nanos().length;
        failed += round.failures().size();
        return round;
    }

    /** A figure for appends that are not there would be worth nothing. A failed one may be there. */
    void checkNothingIsLost() {
        long stored = store.storedEvents();
        if (stored < acknowledged || stored > acknowledged + failed) {
            throw new IllegalStateException("%d appends were acknowledged, %d failed, but %d events are stored"
                    .formatted(acknowledged, failed, stored));
        }
    }

    double median() {
        double[] sorted = perSecond().sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    double slowest() {
        return perSecond().min().orElse(0);
    }

    double fastest() {
        return perSecond().max().orElse(0);
    }

    private DoubleStream perSecond() {
        return rounds.stream().mapToDouble(AppendRound::appendsPerSecond);
    }

    Latencies latencies() {
        return Latencies.of(rounds.stream().flatMapToLong(round -> Arrays.stream(round.nanos())));
    }

    List<RuntimeException> failures() {
        return rounds.stream().flatMap(round -> round.failures().stream()).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
