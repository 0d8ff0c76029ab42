package io.orderledger.standalone.e2e;

import io.orderledger.web.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Many who place orders, one after the other, and write down what they were told. */
final class OrderWriters implements AutoCloseable {
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMillis(50);
    private static final long NEVER = Long.MIN_VALUE;

    private final Api api;
    private final String body;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<String> placed = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowestNanos = new AtomicLong();
    /** When each writer was last told that it went well, or was refused. */
    private final AtomicLongArray lastPlaced;

    private final AtomicLongArray lastRefused;
    private final long start = System.nanoTime();
    private volatile boolean stopped;

    OrderWriters(Api api, Shop shop, int count) {
        this.api = api;
        this.body = shop.fill("""
            {"customerId":"{customer}","items":[{"productId":"{untracked}","quantity":1}]}\
            """);
        this.lastPlaced = new AtomicLongArray(count);
        this.lastRefused = new AtomicLongArray(count);
        for (int writer = 0; writer < count; writer++) {
            int number = writer;
            lastPlaced.set(number, NEVER);
            lastRefused.set(number, NEVER);
            threads.add(Thread.ofVirtual().start(() -> write(number)));
        }
    }

    private void write(int writer) {
        try {
            while (!stopped) {
                long began = System.nanoTime();
                Answer answer = api.post("/api/orders", body);
                slowestNanos.accumulateAndGet(System.nanoTime() - began, Math::max);
                if (answer.status() == 201) {
                    placed.add(answer.id());
                    lastPlaced.set(writer, System.nanoTime() - start);
                } else {
                    answer.failed(ErrorCode.UNAVAILABLE, Locale.CHINESE);
                    if (!answer.header("Retry-After").equals("1")) throw new AssertionError("no Retry-After");
                    lastRefused.set(writer, System.nanoTime() - start);
                    Thread.sleep(PAUSE_AFTER_REFUSAL);
                }
            }
        } catch (Throwable surprise) {
            surprises.add(surprise);
        }
    }

    /** Whether every writer was told of an order after this {@link System#nanoTime()}. */
    boolean allPlacedSince(long nanoTime) {
        return allSince(lastPlaced, nanoTime);
    }

    boolean allRefusedSince(long nanoTime) {
        return allSince(lastRefused, nanoTime);
    }

    private boolean allSince(AtomicLongArray times, long nanoTime) {
        if (!surprises.isEmpty()) throw new AssertionError("a writer met a surprise", surprises.peek());
        long since = nanoTime == 0 ? 0 : nanoTime - start;
        for (int writer = 0; writer < times.length(); writer++) {
            if (times.get(writer) == NEVER || times.get(writer) < since) return false;
        }
        return true;
    }

    Set<String> placed() {
        return Set.copyOf(placed);
    }

    List<Throwable> surprises() {
        return List.copyOf(surprises);
    }

    Duration slowestAnswer() {
        return Duration.ofNanos(slowestNanos.get());
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) thread.join();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
