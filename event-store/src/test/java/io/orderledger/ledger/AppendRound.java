package io.orderledger.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * A while of appends by clients each of which appends again as soon as it has its answer.
 *
 * @param nanos of each append that was acknowledged
 * @param failures of the others
 */
record AppendRound(double appendsPerSecond, long[] nanos, List<RuntimeException> failures) {

    /** Every client is a virtual thread. */
    static AppendRound run(BenchmarkedStore store, int clients, Duration time) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<Client>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) all.add(() -> new Client().appendUntil(end, store));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Client> done =
                    threads.invokeAll(all).stream().map(Future::resultNow).toList();
            return of(start, done);
        }
    }

    private static AppendRound of(long start, List<Client> clients) {
        long[] nanos =
                clients.stream().flatMapToLong(client -> client.nanos.build()).toArray();
        long last = clients.stream()
                .mapToLong(client -> client.lastAnswer - start)
                .max()
                .orElse(0);
        List<RuntimeException> failures =
                clients.stream().flatMap(client -> client.failures.stream()).toList();
        return new AppendRound(nanos.length == 0 ? 0 : nanos.length * 1e9 / last, nanos, failures);
    }

    private static final class Client {
        private final LongStream.Builder nanos = LongStream.builder();
        private final List<RuntimeException> failures = new ArrayList<>();
        private long lastAnswer = System.nanoTime();

        Client appendUntil(long end, BenchmarkedStore store) {
            long start = System.nanoTime();
            while (start - end < 0) {
                try {
                    store.append(BenchmarkedStore.order());
                    lastAnswer = System.nanoTime();
                    nanos.add(lastAnswer - start);
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
                start = System.nanoTime();
            }
            return this;
        }
    }
}
