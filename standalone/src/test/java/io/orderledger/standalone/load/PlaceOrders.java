package io.orderledger.standalone.load;

import io.orderledger.standalone.RunningLedger;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Measures {@code POST /api/orders} with three lines, over kept connections, and how far the projections fall behind
 * meanwhile. A program, not a test; by hand, in {@code standalone}:
 *
 * <pre>
 * mvn -f .. -pl standalone -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.orderledger.standalone.load.PlaceOrders \
 *   [--connections=64] [--seconds=60] [--warm-up=10] [--data-dir=target/load-data | --url=http://127.0.0.1:8080]
 * </pre>
 *
 * <p>Without {@code --url} the application runs in this process, with the memory it has by default. With it, the ledger
 * there has to expose the projections ({@value ProjectionLags#EXPOSE}), must not limit a user's requests ({@code
 * ledger.web.rate-limit=0}), and nobody else may place orders. At the end each acknowledged order has to be counted once,
 * or the program fails.
 */
public final class PlaceOrders {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoadArguments load;
    private final URI server;
    private final OrderCounts counts;
    private long acknowledged;
    private long unsure;

    private PlaceOrders(LoadArguments load, URI server, OrderCounts counts) {
        this.load = load;
        this.server = server;
        this.counts = counts;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        LoadArguments load = LoadArguments.of(arguments);
        if (load.url().isPresent()) {
            URI server = load.url().get();
            new PlaceOrders(load, server, OrderCounts.over(server)).run();
            return;
        }
        try (var ledger = RunningLedger.start(
                load.dataDirectory(), List.of(), ProjectionLags.EXPOSE, "--ledger.buffer-pool=256MB")) {
            URI server = URI.create("http://127.0.0.1:" + ledger.port());
            new PlaceOrders(load, server, OrderCounts.in(ledger.bean(DataSource.class))).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        List<byte[]> orders = OrderRequests.create(server);
        try (var lags = new ProjectionLags(server)) {
            lags.awaitLevel();
            Map<String, Long> before = counts.now();
            if (load.warmUp().isPositive()) {
                OrderBurst warmUp = burst(orders, load.warmUp());
                end(warmUp);
                lags.awaitLevel();
            }
            OrderBurst burst = burst(orders, load.time());
            Map<String, List<Long>> samples = sample(burst, lags);
            end(burst);
            print(burst);
            print(burst, samples, lags.awaitLevel());
            check(before, counts.now());
        }
    }

    private OrderBurst burst(List<byte[]> orders, Duration time) {
        return OrderBurst.start(server, orders, load.connections(), time);
    }

    private void end(OrderBurst burst) throws InterruptedException {
        burst.awaitEnd();
        acknowledged += burst.placed();
        unsure += burst.unsure();
    }

    /** Asks once a second while the orders come in. */
    private static Map<String, List<Long>> sample(OrderBurst burst, ProjectionLags lags)
            throws IOException, InterruptedException {
        var samples = new LinkedHashMap<String, List<Long>>();
        System.out.printf("%6s %9s  %s%n", "second", "orders/s", "events behind");
        long placedBefore = 0;
        for (int second = 1; !burst.awaitEnd(SECOND); second++) {
            long placed = burst.placed();
            Map<String, Long> now = lags.now();
            now.forEach((name, lag) ->
                    samples.computeIfAbsent(name, _ -> new ArrayList<>()).add(lag));
            System.out.printf("%6d %9d  %s%n", second, placed - placedBefore, join(now));
            placedBefore = placed;
        }
        return samples;
    }

    private static String join(Map<?, ?> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    private void print(OrderBurst burst) {
        double[] millis = burst.sortedMillis();
        System.out.printf(
                "%n%d orders in %.1f s over %d connections: %.0f orders/s, p50 %.1f ms, p99 %.1f ms%n",
                burst.placed(),
                burst.seconds(),
                load.connections(),
                burst.placed() / burst.seconds(),
                Quantiles.of(millis, Quantiles.MEDIAN),
                Quantiles.of(millis, Quantiles.SLOWEST));
        System.out.printf(
                "failures by status (%d: no answer): %s%n",
                OrderBurst.NO_ANSWER, burst.failures().isEmpty() ? "none" : join(burst.failures()));
        System.out.printf("the driver took %.2f of one processor%n%n", burst.driverShare());
    }

    /** Sustained are the orders of the burst over the time until the projection has all of them. */
    private static void print(OrderBurst burst, Map<String, List<Long>> samples, Map<String, Double> levelAfter) {
        System.out.printf(
                "%-24s %10s %10s %10s %12s %12s%n",
                "projection", "behind p50", "max", "at the end", "level after", "sustained");
        levelAfter.forEach((name, seconds) -> {
            List<Long> lags = samples.getOrDefault(name, List.of(0L));
            double[] sorted =
                    lags.stream().mapToDouble(Long::doubleValue).sorted().toArray();
            System.out.printf(
                    "%-24s %10.0f %10.0f %10d %10.1f s %10.0f/s%n",
                    name,
                    Quantiles.of(sorted, Quantiles.MEDIAN),
                    sorted[sorted.length - 1],
                    lags.getLast(),
                    seconds,
                    burst.placed() / (burst.seconds() + seconds));
        });
    }

    /** A refused order is not there; one without an answer, or with a failure of the server, may be. */
    private void check(Map<String, Long> before, Map<String, Long> after) {
        System.out.printf("%n%d orders were acknowledged, %d may or may not be there%n", acknowledged, unsure);
        after.forEach((where, count) -> {
            long more = count - before.getOrDefault(where, 0L);
            System.out.printf("%s: %d more%n", where, more);
            if (more < acknowledged || more > acknowledged + unsure) {
                throw new IllegalStateException(where + " are not as many as the acknowledged orders");
            }
        });
    }
}
