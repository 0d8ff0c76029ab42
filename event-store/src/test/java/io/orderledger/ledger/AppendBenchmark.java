package io.orderledger.ledger;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Compares appends through Axon's own {@code JdbcEventStorageEngine} with appends through the ledger, on one database
 * server with fsync on, and the lag of an event stream of either at light load. A program, not a test; by hand, in
 * {@code event-store}:
 *
 * <pre>
 * mvn -f .. -pl event-store -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.orderledger.ledger.AppendBenchmark \
 *   [--clients=1,16,64,256] [--seconds=5] [--rounds=5] [--side-rows] [--sealed] [--lag-seconds=10]
 * </pre>
 *
 * <p>Each client appends the first event of a stream, an order of three lines, again and again. Rounds of the stores
 * take turns, so that a machine that gets slower is slower for all. Printed are the median of the rounds with the
 * slowest and the fastest, and the latencies of all rounds. {@code --side-rows} adds a line for the ledger with the side
 * rows that orders have in production; Axon's engine has nothing like them, so the ratio is told without.
 * {@code --sealed} adds lines for the ledger while it is sealed, with and without computing leaf hashes again.
 */
final class AppendBenchmark {
    private static final String STOCK = "stock";
    private static final String OURS = "ours";
    private static final String OURS_WITH_SIDE_ROWS = "ours, side rows";
    private static final String OURS_SEALED = "ours, sealed";
    private static final String OURS_SEALED_AS_STORED = "sealed, no check";
    private static final int WARM_UP_CLIENTS = 16;

    private final BenchmarkArguments arguments;

    private AppendBenchmark(BenchmarkArguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String... arguments) throws InterruptedException {
        var benchmark = new AppendBenchmark(BenchmarkArguments.of(arguments));
        benchmark.printSetting();
        benchmark.compare(WARM_UP_CLIENTS, 0);
        System.out.printf(
                "%7s  %-16s %9s  %-15s %8s %8s %8s %7s %6s%n",
                "clients", "store", "appends/s", "slowest-fastest", "p50 ms", "p99 ms", "max ms", "failed", "ratio");
        for (int clients : benchmark.arguments.clients()) {
            benchmark.print(clients, benchmark.compare(clients, benchmark.arguments.rounds()));
        }
        if (benchmark.arguments.lag().isPositive()) benchmark.printLag();
    }

    private Map<String, Supplier<BenchmarkedStore>> stores() {
        var stores = new LinkedHashMap<String, Supplier<BenchmarkedStore>>();
        stores.put(STOCK, BenchmarkedStockStore::new);
        stores.put(OURS, BenchmarkedLedger::withoutSideRows);
        if (arguments.sideRows()) stores.put(OURS_WITH_SIDE_ROWS, BenchmarkedLedger::withSideRows);
        if (arguments.sealed()) {
            stores.put(OURS_SEALED, () -> BenchmarkedLedger.sealed(true));
            stores.put(OURS_SEALED_AS_STORED, () -> BenchmarkedLedger.sealed(false));
        }
        return stores;
    }

    private void printSetting() {
        try (var ledger = TestLedger.empty()) {
            String server = ledger.sql
                    .sql("select concat(version(), ', innodb_flush_log_at_trx_commit=',"
                            + " @@innodb_flush_log_at_trx_commit)")
                    .query(String.class)
                    .single();
            System.out.printf(
                    "%s; %d processors; %d rounds of %s, pools of %d%n",
                    server,
                    Runtime.getRuntime().availableProcessors(),
                    arguments.rounds(),
                    arguments.round(),
                    TestLedger.POOL_SIZE);
        }
    }

    /** New databases for each number of clients: none is measured on what another has left. */
    private Map<String, AppendSeries> compare(int clients, int rounds) throws InterruptedException {
        var series = new LinkedHashMap<String, AppendSeries>();
        try {
            stores().forEach((name, store) -> series.put(name, new AppendSeries(store.get())));
            for (var one : series.values()) one.warmUp(clients, arguments.round());
            for (int round = 0; round < rounds; round++) {
                for (var one : series.values()) one.measure(clients, arguments.round());
            }
            series.values().forEach(AppendSeries::checkNothingIsLost);
        } finally {
            series.values().forEach(AppendSeries::close);
        }
        return series;
    }

    private void print(int clients, Map<String, AppendSeries> all) {
        double stock = requireNonNull(all.get(STOCK)).median();
        all.forEach((name, series) -> {
            Latencies latencies = series.latencies();
            System.out.printf(
                    "%7d  %-16s %9.0f  %-15s %8.2f %8.2f %8.2f %7d %6s%n",
                    clients,
                    name,
                    series.median(),
                    "%.0f-%.0f".formatted(series.slowest(), series.fastest()),
                    latencies.medianMillis(),
                    latencies.p99Millis(),
                    latencies.maxMillis(),
                    series.failures().size(),
                    name.equals(OURS) ? "%.2f".formatted(series.median() / stock) : "");
            series.failures().stream().limit(1).forEach(failure -> System.out.println("         " + failure));
        });
    }

    private void printLag() {
        System.out.printf(
                "%nA stream's reader has the event, at %d appends a second for %s%n",
                StreamLag.APPENDS_A_SECOND, arguments.lag());
        System.out.printf("%-16s %-22s %6s %8s %8s %8s%n", "store", "after", "n", "p50 ms", "p99 ms", "max ms");
        stores().forEach((name, newStore) -> {
            try (BenchmarkedStore store = newStore.get()) {
                StreamLag lag = StreamLag.measure(store, arguments.lag());
                print(name, "the append's start", lag.sinceStart());
                print(name, "the append's return", lag.sinceReturn());
            }
        });
    }

    private static void print(String store, String after, Latencies latencies) {
        System.out.printf(
                "%-16s %-22s %6d %8.2f %8.2f %8.2f%n",
                store,
                after,
                latencies.count(),
                latencies.medianMillis(),
                latencies.p99Millis(),
                latencies.maxMillis());
    }
}
