package io.orderledger.standalone.e2e;

import io.orderledger.standalone.RunningLedger;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how long after the answer to a write its order can be read: one order every 50 ms for 10 s, each read again
 * and again, without a Consistency-Token, until it is there; and how long a read takes that has one. A program, not a test: it proves nothing on a busy machine.
 */
final class ProjectionLag {
    private static final int WARM_UP = 200;
    private static final int ORDERS = 200;
    private static final long INTERVAL_NANOS = Duration.ofMillis(50).toNanos();
    private static final long GIVE_UP_NANOS = Duration.ofSeconds(10).toNanos();

    private final Api api;
    private final String body;
    private final Queue<Long> reads = new ConcurrentLinkedQueue<>();

    private ProjectionLag(Api api) {
        this.api = api;
        var product = api.post("/api/products", "{\"name\":\"苹果\",\"globalPrice\":5.50}")
                .is(201);
        var customer = api.post("/api/customers", "{\"name\":\"张三\"}").is(201);
        this.body = "{\"customerId\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":2}]}"
                .formatted(customer.id(), product.id());
    }

    /**
     * Prints the lag.
     *
     * @param arguments the port of a ledger that runs on this machine; without, one is started here
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            measure(new Api(Integer.parseInt(arguments[0])));
            return;
        }
        var directory = RunningLedger.freshDirectory();
        try (var running = RunningLedger.start(directory, List.of())) {
            measure(new Api(running.port()));
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    private static void measure(Api api) {
        var lag = new ProjectionLag(api);
        lag.measure(WARM_UP);
        lag.reads.clear();
        print("answer to a write until its order is read", lag.measure(ORDERS));
        print("one read", List.copyOf(lag.reads));
        print("a read with its write's Consistency-Token", lag.measureReadsWithToken());
    }

    private static void print(String what, List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "%-45s n %4d, p50 %6.1f ms, p99 %6.1f ms, max %6.1f ms%n",
                what, sorted.size(), millis(sorted, 0.50), millis(sorted, 0.99), millis(sorted, 1.00));
    }

    private static double millis(List<Long> sorted, double quantile) {
        return sorted.get(Math.max(0, (int) Math.ceil(quantile * sorted.size()) - 1)) / 1e6;
    }

    private List<Long> measure(int orders) {
        var lags = new ArrayList<CompletableFuture<Long>>();
        long start = System.nanoTime();
        for (int i = 0; i < orders; i++) {
            lags.add(CompletableFuture.supplyAsync(this::nanosOfOne, Thread::startVirtualThread));
            LockSupport.parkNanos(start + (i + 1) * INTERVAL_NANOS - System.nanoTime());
        }
        return lags.stream().map(CompletableFuture::join).toList();
    }

    private List<Long> measureReadsWithToken() {
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < WARM_UP + ORDERS; i++) {
            var order = api.post("/api/orders", body).is(201);
            long answered = System.nanoTime();
            api.get("/api/orders/" + order.id()).is(200);
            nanos.add(System.nanoTime() - answered);
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
        return nanos.subList(WARM_UP, nanos.size());
    }

    private long nanosOfOne() {
        var order = api.post("/api/orders", body).is(201).id();
        long answered = System.nanoTime();
        long read = answered;
        int status = 404;
        while (status == 404 && read - answered < GIVE_UP_NANOS) {
            status = api.send("GET", "/api/orders/" + order, BodyPublishers.noBody(), List.of())
                    .status();
            reads.add(System.nanoTime() - read);
            read = System.nanoTime();
        }
        if (status != 200) throw new IllegalStateException(order + " is not there but " + status);
        return read - answered;
    }
}
