package io.orderledger.standalone.e2e;

import io.orderledger.standalone.RunningLedger;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long after the answer to a write its order can be read: one order every 50 ms for 10 s, each read again
 * and again, without a Consistency-Token, until it is there. A program, not a test: it proves nothing on a busy machine.
 */
final class ProjectionLag {
    private static final int WARM_UP = 200;
    private static final int ORDERS = 200;
    private static final long INTERVAL_NANOS = Duration.ofMillis(50).toNanos();
    private static final long GIVE_UP_NANOS = Duration.ofSeconds(10).toNanos();

    private final Api api;
    private final String body;

    private ProjectionLag(Api api) {
        this.api = api;
        var product = api.post("/api/products", "{\"name\":\"苹果\",\"globalPrice\":5.50}").is(201);
        var customer = api.post("/api/customers", "{\"name\":\"张三\"}").is(201);
        this.body = "{\"customerId\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":2}]}"
                .formatted(customer.id(), product.id());
    }

    /** @param arguments the port of a ledger that runs on this machine; without, one is started here */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            measure(new Api(Integer.parseInt(arguments[0])));
            return;
        }
        try (var running = RunningLedger.start(RunningLedger.freshDirectory(), List.of())) {
            measure(new Api(running.port()));
        }
    }

    private static void measure(Api api) {
        var lag = new ProjectionLag(api);
        lag.nanosOf(WARM_UP);
        long[] sorted = lag.nanosOf(ORDERS);
        Arrays.sort(sorted);
        System.out.printf(
                "Projection lag of %d orders, one every %d ms, one read included: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                sorted.length,
                Duration.ofNanos(INTERVAL_NANOS).toMillis(),
                millis(sorted, 0.50),
                millis(sorted, 0.99),
                millis(sorted, 1.00));
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[Math.max(0, (int) Math.ceil(quantile * sorted.length) - 1)] / 1e6;
    }

    private long[] nanosOf(int orders) {
        var lags = new ArrayList<CompletableFuture<Long>>();
        long start = System.nanoTime();
        for (int i = 0; i < orders; i++) {
            lags.add(CompletableFuture.supplyAsync(this::nanosOfOne, Thread::startVirtualThread));
            LockSupport.parkNanos(start + (i + 1) * INTERVAL_NANOS - System.nanoTime());
        }
        return lags.stream().mapToLong(CompletableFuture::join).toArray();
    }

    private long nanosOfOne() {
        var order = api.post("/api/orders", body).is(201).id();
        long answered = System.nanoTime();
        while (api.send("GET", "/api/orders/" + order, BodyPublishers.noBody(), List.of())
                        .status()
                == 404) {
            if (System.nanoTime() - answered > GIVE_UP_NANOS) throw new IllegalStateException(order + " never appears");
        }
        return System.nanoTime() - answered;
    }
}
