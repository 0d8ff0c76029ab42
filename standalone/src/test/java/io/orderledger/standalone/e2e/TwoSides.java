package io.orderledger.standalone.e2e;

import io.orderledger.command.CommandSideApplication;
import io.orderledger.database.DatabaseSettings;
import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.query.QuerySideApplication;
import io.orderledger.standalone.RunningLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Command side and query side as two JVMs on one database, with one product and one customer in it. */
final class TwoSides implements AutoCloseable {
    private static final String DATABASE = "two_sides";
    private static final int BUFFER_POOL_MEGABYTES = 64;

    private final Path data = RunningLedger.freshDirectory();
    private final EmbeddedDatabase server;
    final Side command;
    final Side query;
    final Api writing;
    final Reading reading;
    private final String product;
    private final String customer;

    /** Starts both at once: they find the database empty, and both migrate it. */
    TwoSides(Path logs) throws Exception {
        server = EmbeddedDatabase.start(
                data,
                EmbeddedDatabase.sharedServerDirectory(),
                DatabaseSettings.defaults().withBufferPoolMegabytes(BUFFER_POOL_MEGABYTES));
        server.createDatabase(DATABASE);
        command = Side.start(CommandSideApplication.class, server, DATABASE, logs);
        query = Side.start(QuerySideApplication.class, server, DATABASE, logs);
        try {
            command.awaitReady();
            query.awaitReady();
            writing = new Api(command.port).signedIn("13800000000", Side.ADMIN_PASSWORD);
            reading = new Reading(writing.at(query.port));
            product = writing.post("/api/products", "{\"name\":\"苹果\",\"unit\":\"斤\",\"globalPrice\":5.50}")
                    .is(201)
                    .id();
            customer =
                    writing.post("/api/customers", "{\"name\":\"张三\"}").is(201).id();
        } catch (Throwable failure) {
            close();
            throw failure;
        }
    }

    /** An order of 11.00 that is pending; its answer. */
    JsonNode place(LocalDate day) {
        return writing.post("/api/orders", """
            {"customerId":"%s","items":[{"productId":"%s","quantity":2}],"submit":true,"placedAt":"%sT04:00:00Z"}
            """.formatted(customer, product, day))
                .is(201)
                .data();
    }

    void confirm(String order) {
        writing.put("/api/orders/" + order + "/status", "{\"status\":\"confirmed\"}")
                .is(200);
    }

    List<JsonNode> ordersOf(LocalDate day) {
        return reading.pages("/api/orders", "&startDate=" + day + "&endDate=" + day);
    }

    /** How many orders the ledger itself has. */
    long ordersInLedger() throws SQLException {
        try (var client = DriverManager.getConnection(server.url(DATABASE), server.user(), server.password());
                var statement = client.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from ledger_event where event_type = 'order.placed'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        try (server) {
            query.close();
            command.close();
        }
        FileSystemUtils.deleteRecursively(data);
    }
}
