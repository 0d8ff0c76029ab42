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
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Measures lists and figures as of a moment over HTTP, one after the other, on {@link AsOfRows}:
 * {@code AsOfLoad [--orders=1000000] [--requests=20]}. Prints p50 and the slowest in milliseconds, as of three moments of the
 * year.
 */
public final class AsOfLoad {
    private static final int WARM_UP = 2;
    /** Slow queries are asked less often. */
    private static final long LONGEST_NANOS = 4_000_000_000L;

    private static final int SOON_AFTER_THE_START = 60;
    private static final List<Integer> MOMENTS =
            List.of(SOON_AFTER_THE_START, AsOfRows.POSITIONS / 2, AsOfRows.POSITIONS - SOON_AFTER_THE_START);
    private static final String CUSTOMER = "customerId=0190a5b2-8d10-7f02-8b11-000000000007";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    private AsOfLoad(int port) {
        this.port = port;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        LoadArguments load = LoadArguments.of(arguments);
        try (var ledger =
                RunningLedger.start(RunningLedger.freshDirectory(), List.of(), "--ledger.buffer-pool=512MB")) {
            AsOfRows.append(ledger.bean(EventStore.class));
            long start = System.nanoTime();
            AsOfRows.fill(ledger.bean(DataSource.class), load.orders());
            System.out.printf(
                    "%d orders written in %d s%n", load.orders(), (System.nanoTime() - start) / 1_000_000_000L);
            new AsOfLoad(ledger.port()).run(load.requests());
        }
    }

    private void run(int requests) throws IOException, InterruptedException {
        System.out.printf("%-40s", "as of position");
        for (int moment : MOMENTS) System.out.printf(" %8d %8s", moment, "slowest");
        System.out.println();
        for (var query : queries().entrySet()) {
            var line = new StringBuilder("%-40s".formatted(query.getKey()));
            for (int moment : MOMENTS) {
                String path = query.getValue() + "asOf=position:" + moment;
                measure(path, WARM_UP);
                double[] millis = measure(path, requests);
                line.append(
                        " %8.1f %8.1f".formatted(Quantiles.of(millis, Quantiles.MEDIAN), millis[millis.length - 1]));
            }
            System.out.println(line);
        }
    }

    private static Map<String, String> queries() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String year = "startDate=" + today.minusDays(AsOfRows.DAYS) + "&endDate=" + today + "&";
        String month = "startDate=" + today.minusDays(200) + "&endDate=" + today.minusDays(170) + "&";
        var queries = new LinkedHashMap<String, String>();
        queries.put("orders", "/api/orders?");
        queries.put("orders: page 100 of 100", "/api/orders?page=100&pageSize=100&");
        for (String status : List.of("pending", "confirmed", "delivered", "cancelled")) {
            queries.put("orders: " + status, "/api/orders?status=" + status + "&");
        }
        queries.put("orders: of a month, cancelled", "/api/orders?status=cancelled&" + month);
        queries.put("orders: of a customer", "/api/orders?" + CUSTOMER + "&");
        queries.put("orders: of a customer, confirmed", "/api/orders?status=confirmed&" + CUSTOMER + "&");
        queries.put(
                "orders: keyword of a number",
                "/api/orders?keyword=" + today.minusDays(300).toString().replace("-", "") + "00&");
        queries.put("orders: keyword, a rare name", "/api/orders?keyword=%E5%AE%A2%E6%88%B7123&");
        queries.put("orders: keyword, a common name", "/api/orders?keyword=%E5%AE%A2&");
        queries.put("orders: keyword and cancelled", "/api/orders?status=cancelled&keyword=%E5%AE%A2&");
        for (String basis : List.of("created", "confirmed", "delivered")) {
            queries.put("overview: all time, by " + basis, "/api/analytics/overview?basis=" + basis + "&");
        }
        queries.put("overview: a month", "/api/analytics/overview?" + month);
        queries.put("trend: a year, monthly", "/api/analytics/trend?period=monthly&" + year);
        queries.put("trend: 30 days", "/api/analytics/trend?");
        queries.put("customers: all time", "/api/analytics/customers?pageSize=100&");
        queries.put("customers: a month", "/api/analytics/customers?" + month);
        queries.put("products", "/api/products?pageSize=100&");
        queries.put("one product", "/api/products/0190a5b2-7c3e-7d11-9a54-000000000007?");
        return queries;
    }

    private double[] measure(String path, int times) throws IOException, InterruptedException {
        double[] millis = new double[times];
        long begin = System.nanoTime();
        int done = 0;
        while (done < times && System.nanoTime() - begin < LONGEST_NANOS) {
            long start = System.nanoTime();
            read(path);
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
