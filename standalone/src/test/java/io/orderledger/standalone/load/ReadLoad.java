package io.orderledger.standalone.load;

import io.orderledger.events.Role;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.standalone.RunningLedger;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures reads over HTTP, one after the other, on a ledger that {@link FillOrders} filled: {@code ReadLoad
 * [--requests=200] [--data-dir=target/load-data]}. Prints p50 and p99 in milliseconds.
 */
public final class ReadLoad {
    private static final int WARM_UP = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final int port;

    private ReadLoad(int port) {
        this.port = port;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        LoadArguments load = LoadArguments.of(arguments);
        try (var ledger = RunningLedger.start(load.dataDirectory(), List.of())) {
            long head = ledger.bean(LedgerReader.class).headPosition();
            new ReadLoad(ledger.port()).run(load.requests(), head);
        }
    }

    private void run(int requests, long head) throws IOException, InterruptedException {
        Map<String, String> queries = queries(head);
        for (String query : queries.values()) measure(query, WARM_UP);
        System.out.printf("%-32s %8s %8s %8s%n", "query", "rows", "p50 ms", "p99 ms");
        for (var query : queries.entrySet()) {
            double[] millis = measure(query.getValue(), requests);
            System.out.printf(
                    "%-32s %8s %8.1f %8.1f%n",
                    query.getKey(),
                    read(query.getValue()).path("total").asString("1"),
                    Quantiles.of(millis, Quantiles.MEDIAN),
                    Quantiles.of(millis, Quantiles.SLOWEST));
        }
    }

    private Map<String, String> queries(long head) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        JsonNode order = read("/api/orders?page=3").path("list").path(0);
        String id = order.path("id").stringValue();
        String customer = order.path("customerId").stringValue();
        String day = today.minusDays(40).format(DateTimeFormatter.BASIC_ISO_DATE);
        var queries = new LinkedHashMap<String, String>();
        queries.put("orders: first page", "/api/orders");
        queries.put("orders: page 50", "/api/orders?page=50");
        queries.put("orders: page 100 of 100", "/api/orders?page=100&pageSize=100");
        queries.put("orders: by status", "/api/orders?status=confirmed");
        queries.put("orders: by status, page 50", "/api/orders?status=cancelled&page=50");
        queries.put("orders: by customer", "/api/orders?customerId=" + customer);
        queries.put("orders: customer and status", "/api/orders?status=pending&customerId=" + customer);
        queries.put(
                "orders: a month", "/api/orders?startDate=" + today.minusDays(90) + "&endDate=" + today.minusDays(60));
        queries.put("orders: number prefix", "/api/orders?keyword=" + day);
        queries.put(
                "orders: whole number",
                "/api/orders?keyword=" + order.path("orderNo").stringValue());
        queries.put("orders: year prefix", "/api/orders?keyword=" + day.substring(0, 4));
        queries.put(
                "orders: name, one customer",
                "/api/orders?keyword=" + encoded(order.path("customerName").stringValue()));
        queries.put("orders: name part, many", "/api/orders?keyword=" + encoded("餐厅"));
        queries.put("orders: name part, all", "/api/orders?keyword=" + encoded("记"));
        queries.put("orders: name part and status", "/api/orders?status=cancelled&keyword=" + encoded("餐厅"));
        queries.put("orders: name nobody has", "/api/orders?keyword=" + encoded("没有此人"));
        queries.put("order detail", "/api/orders/" + id);
        queries.put("order detail with history", "/api/orders/" + id + "?includeHistory=true");
        queries.put("order status flows", "/api/orders/" + id + "/status-flows");
        queries.put("products: first page", "/api/products");
        queries.put("products: by name", "/api/products?keyword=" + encoded("品1"));
        queries.put("customers: by name", "/api/customers?keyword=" + encoded("餐厅"));
        awaitCaughtUp(head);
        return queries;
    }

    /** The first read waits for the projections. */
    private void awaitCaughtUp(long head) throws IOException, InterruptedException {
        while (read("/api/orders?pageSize=1").path("asOf").path("position").longValue() < head) Thread.sleep(100);
    }

    private double[] measure(String query, int times) throws IOException, InterruptedException {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            read(query);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestUsers.bearer(Role.ADMIN))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IOException(path + ": " + response.body());
        return json.readTree(response.body()).path("data");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
