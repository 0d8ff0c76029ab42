package io.orderledger.standalone.load;

import io.orderledger.events.Role;
import io.orderledger.standalone.RunningLedger;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Exports a list of orders, which it writes into the read tables itself, with the application in this JVM:
 * {@code ExportOrders [--orders=100000] [--data-dir=target/load-data]}. Prints size, time and how much of the heap was in
 * use at most, garbage included. A small {@code -Xmx} says how little is enough. The files stay in the data directory.
 */
public final class ExportOrders {
    private static final String COLUMNS =
            "(id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost, item_count,"
                    + " remark, created_by, business_date, placed_at, created_at, updated_at, version,"
                    + " valid_from_position, position)";

    private ExportOrders() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        LoadArguments load = LoadArguments.of(arguments);
        try (var ledger = RunningLedger.start(load.dataDirectory(), List.of(), load.settings())) {
            fill(new JdbcTemplate(ledger.bean(DataSource.class)), load.orders());
            System.out.printf("heap at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
            System.out.printf("%-6s %10s %10s %8s %14s%n", "file", "rows", "bytes", "seconds", "peak heap, MB");
            for (String type : List.of("csv", "xlsx", "csv", "xlsx")) export(type, load, ledger.port());
        }
    }

    /** Rows like those of a year in a shop, doubled until there are enough. */
    private static void fill(JdbcTemplate jdbc, int orders) {
        jdbc.update("delete from order_summary_2");
        jdbc.update("delete from order_count_2");
        jdbc.update("insert into order_summary_2 " + COLUMNS + " values ('order-0', '2024010100000', 'customer-0',"
                + " '张记水果批发部', 'delivered', 'full', 1234.50, 987.60, 4, '早上送，放门口', 'user-1', '2024-01-01',"
                + " '2024-01-01 02:00:00', '2024-01-01 02:00:00', '2024-01-01 02:00:00', 3, 0, 0)");
        for (int rows = 1; rows < orders; rows *= 2) {
            jdbc.update(
                    "insert into order_summary_2 " + COLUMNS
                            + " select concat('0190a5b4-2222-7c44-9d33-', lpad(position + ?, 12, '0')),"
                            + " concat('20240101', position + ?), customer_id, customer_name, status, fulfillment,"
                            + " total_amount + ?, total_cost, item_count, remark, created_by,"
                            + " date_add('2024-01-01', interval (position + ?) % 365 day),"
                            + " date_add('2024-01-01 02:00:00', interval (position + ?) % 365 day), created_at,"
                            + " updated_at, version, 0, position + ? from order_summary_2 where position < ?",
                    rows,
                    rows,
                    rows % 1000,
                    rows,
                    rows,
                    rows,
                    orders - rows);
        }
        jdbc.update("insert into order_count_2 select business_date, status, count(*), 0 from order_summary_2"
                + " group by business_date, status");
    }

    private static void export(String type, LoadArguments load, int port) throws IOException, InterruptedException {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        Path file = load.dataDirectory().resolve("orders." + type);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/orders/export." + type))
                .header("Authorization", TestUsers.bearer(Role.ADMIN))
                .build();
        long start = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body();
                    var output = Files.newOutputStream(file)) {
                body.transferTo(output);
            }
            if (answer.statusCode() != 200) throw new IOException(Files.readString(file));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%-6s %10d %10d %8.1f %14.1f%n", type, load.orders(), Files.size(file), seconds, peak / 1048576.0);
    }
}
