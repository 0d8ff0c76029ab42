package io.orderledger.standalone.load;

import io.orderledger.events.Role;
import io.orderledger.standalone.RunningLedger;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Measures the statistics over HTTP, one after the other, on {@link SalesRows}: {@code SalesLoad [--requests=200]}. Prints
 * p50 and p99 in milliseconds.
 */
public final class SalesLoad {
    private static final int WARM_UP = 100;
    /** Slow queries are asked less often. */
    private static final long LONGEST_NANOS = 3_000_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    private SalesLoad(int port) {
        this.port = port;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        try (var ledger =
                RunningLedger.start(RunningLedger.freshDirectory(), List.of(), "--ledger.buffer-pool=512MB")) {
            SalesRows.fill(ledger.bean(DataSource.class));
            new SalesLoad(ledger.port()).run(LoadArguments.of(arguments).requests());
        }
    }

    private void run(int requests) throws IOException, InterruptedException {
        Map<String, String> queries = queries();
        System.out.printf("%-32s %8s %8s%n", "query", "p50 ms", "p99 ms");
        for (var query : queries.entrySet()) {
            measure(query.getValue(), WARM_UP);
            double[] millis = measure(query.getValue(), requests);
            System.out.printf(
                    "%-32s %8.1f %8.1f%n",
                    query.getKey(), Quantiles.of(millis, Quantiles.MEDIAN), Quantiles.of(millis, Quantiles.SLOWEST));
        }
    }

    private static Map<String, String> queries() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String year = "startDate=" + today.minusDays(SalesRows.DAYS - 1) + "&endDate=" + today;
        String days = "startDate=" + today.minusDays(29) + "&endDate=" + today;
        var queries = new LinkedHashMap<String, String>();
        queries.put("trend: a year, daily", "trend?" + year);
        queries.put("trend: a year, weekly", "trend?period=weekly&" + year);
        queries.put("trend: a year, monthly", "trend?period=monthly&" + year);
        queries.put("trend: 30 days", "trend");
        queries.put("overview: 30 days", "overview?" + days);
        queries.put("overview: a year", "overview?" + year);
        queries.put("overview: all time", "overview");
        queries.put("top products: 30 days", "top-products?" + days);
        queries.put("top products: a year", "top-products?limit=100&" + year);
        queries.put("top products: by quantity", "top-products?by=quantity&" + year);
        queries.put("customers: 30 days", "customers?" + days);
        queries.put("customers: a year", "customers?pageSize=100&" + year);
        queries.put("customers: page 5 of all time", "customers?pageSize=100&page=5");
        queries.put(
                "delivered orders of a month",
                "customer-orders?month=" + YearMonth.from(today).minusMonths(2));
        // The first one was asked of a process that had hardly compiled anything yet.
        queries.put("trend: a year, daily, again", "trend?" + year);
        return queries;
    }

    private double[] measure(String query, int times) throws IOException, InterruptedException {
        double[] millis = new double[times];
        long begin = System.nanoTime();
        int done = 0;
        while (done < times && System.nanoTime() - begin < LONGEST_NANOS) {
            long start = System.nanoTime();
            read("/api/analytics/" + query);
            millis[done++] = (System.nanoTime() - start) / 1e6;
        }
        double[] measured = Arrays.copyOf(millis, done);
        Arrays.sort(measured);
        return measured;
    }

    private void read(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestUsers.bearer(Role.ADMIN))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IOException(path + ": " + response.body());
    }
}
