package io.orderledger.standalone.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Connections that each place an order as soon as they have the answer to the last one. */
final class OrderBurst {
    private static final int CREATED = 201;
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;
    /** Short of what Retry-After asks for, but enough to leave the processors to the server. */
    private static final long PAUSE_AFTER_FAILURE_NANOS = Duration.ofMillis(100).toNanos();

    static final int NO_ANSWER = 0;

    private final URI server;
    private final List<byte[]> orders;
    private final long start = System.nanoTime();
    private final long end;
    private final CountDownLatch running;
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Queue<long[]> nanos = new ConcurrentLinkedQueue<>();
    private final LongAdder driverNanos = new LongAdder();
    private volatile long ended = start;

    private OrderBurst(URI server, List<byte[]> orders, int connections, Duration time) {
        this.server = server;
        this.orders = orders;
        this.end = start + time.toNanos();
        this.running = new CountDownLatch(connections);
        this.answers.put(CREATED, new LongAdder());
    }

    static OrderBurst start(URI server, List<byte[]> orders, int connections, Duration time) {
        var burst = new OrderBurst(server, orders, connections, time);
        for (int i = 0; i < connections; i++) {
            int first = i * (orders.size() / connections);
            Thread.ofPlatform().start(() -> burst.place(first));
        }
        return burst;
    }

    private void place(int first) {
        var answered = LongStream.builder();
        try (var connection = new KeptConnection(server)) {
            int next = first;
            for (long sent = System.nanoTime(); sent - end < 0; sent = System.nanoTime()) {
                int status = status(connection, orders.get(next++ % orders.size()));
                answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
                if (status == CREATED) {
                    answered.add(System.nanoTime() - sent);
                } else {
                    LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
                }
            }
        } catch (IOException cannotClose) {
            throw new IllegalStateException(cannotClose);
        } finally {
            nanos.add(answered.build().toArray());
            driverNanos.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            ended = System.nanoTime();
            running.countDown();
        }
    }

    private static int status(KeptConnection connection, byte[] order) {
        try {
            return connection.send(order).status();
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    /** @return whether all connections have had their last answer */
    boolean awaitEnd(Duration time) throws InterruptedException {
        return running.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    void awaitEnd() throws InterruptedException {
        running.await();
    }

    double seconds() {
        return (ended - start) / 1e9;
    }

    long placed() {
        return answers.getOrDefault(CREATED, new LongAdder()).sum();
    }

    /** Requests that may have placed an order without telling. */
    long unsure() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey() < CREATED || answer.getKey() >= SERVER_ERRORS)
                .mapToLong(answer -> answer.getValue().sum())
                .sum();
    }

    /** How many, by status; {@link #NO_ANSWER} where there was none. */
    Map<Integer, LongAdder> failures() {
        var failures = new ConcurrentSkipListMap<>(answers);
        failures.keySet().removeIf(status -> status >= CREATED && status < CLIENT_ERRORS);
        return failures;
    }

    double[] sortedMillis() {
        return nanos.stream()
                .flatMapToLong(Arrays::stream)
                .mapToDouble(one -> one / 1e6)
                .sorted()
                .toArray();
    }

    /** Of one processor, what the connections took here. */
    double driverShare() {
        return driverNanos.sum() / 1e9 / seconds();
    }
}
