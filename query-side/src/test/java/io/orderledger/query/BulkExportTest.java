package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.query.projection.Eventually;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Large exports: bounded, a few at a time, and never ended as if whole when they are not. */
class BulkExportTest {
    private static final String OF_CUSTOMER = "?customerId=" + BulkOrders.CUSTOMER;
    private static final String OF_ONE_DAY =
            OF_CUSTOMER + "&startDate=" + BulkOrders.FIRST_DAY + "&endDate=" + BulkOrders.FIRST_DAY;
    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final int PATIENCE_MILLIS = 30_000;

    private static RunningApp app;

    @BeforeAll
    static void start() {
        app = new RunningApp(Map.of("ledger.export.at-once", "1", "ledger.export.max-rows", BulkOrders.EACH_DAY));
        BulkOrders.insert(app.bean(DataSource.class));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void asManyAsAreAllowedAreAllThereOnce(String type) {
        Downloaded file = whenFree("/api/orders/export." + type + OF_ONE_DAY);
        var rows = type.equals("csv") ? file.csv() : file.xlsx();
        assertThat(rows).hasSize(BulkOrders.EACH_DAY + 1);
        var ids = new HashSet<String>();
        rows.forEach(row -> ids.add(row.getLast()));
        assertThat(ids).hasSize(rows.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                OF_CUSTOMER,
                OF_CUSTOMER + "&status=pending",
                "?keyword=%E5%A4%A7%E6%88%B7",
                "?status=pending&keyword=%E5%A4%A7%E6%88%B7"
            })
    void moreAreRefusedBeforeAnythingIsSent(String filter) {
        for (String type : new String[] {"csv", "xlsx"}) {
            Downloaded answer = whenFree("/api/orders/export." + type + filter);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().get("error").asString()).isEqualTo("EXPORT_TOO_LARGE");
            assertThat(answer.json().at("/data/maxRows").intValue()).isEqualTo(BulkOrders.EACH_DAY);
            assertThat(answer.header("Content-Disposition")).isEmpty();
        }
    }

    /** The caller reads nothing more, so the export waits with the rest of its rows unread. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aDatabaseThatFailsOnTheWayBreaksTheAnswerOff(String type) throws IOException {
        var jdbc = new JdbcTemplate(app.bean(DataSource.class));
        whenFree("/api/orders/export." + type + "?startDate=2030-01-01");
        String rest;
        try (var socket = ask("/api/orders/export." + type + OF_ONE_DAY, "identity")) {
            assertThat(readSome(socket.getInputStream())).startsWith("HTTP/1.1 200");
            jdbc.execute("rename table order_summary_2 to order_summary_lost");
            try {
                rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                jdbc.execute("rename table order_summary_lost to order_summary_2");
            }
        }
        assertThat(rest).isNotEmpty().doesNotEndWith(LAST_CHUNK).doesNotContain("INTERNAL_ERROR", "order_summary");
    }

    @Test
    void oneMoreThanAllowedIsToldToTryAgainUntilACallerLeaves() throws IOException {
        whenFree("/api/orders/export.csv?startDate=2030-01-01");
        try (var socket = ask("/api/orders/export.csv" + OF_ONE_DAY, "identity")) {
            readSome(socket.getInputStream());
            Downloaded answer = Downloaded.from(app, "/api/orders/export.xlsx");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("error").asString()).isEqualTo("EXPORTS_BUSY");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
        assertThat(whenFree("/api/orders/export.csv?startDate=2030-01-01").status())
                .isEqualTo(200);
    }

    /** An export that was broken off may take a moment to notice. */
    private static Downloaded whenFree(String path) {
        var answers = new Downloaded[1];
        Eventually.until("an export may run", () -> {
            answers[0] = Downloaded.from(app, path);
            return answers[0].status() != 503;
        });
        return answers[0];
    }

    private static Socket ask(String path, String encoding) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("localhost", app.port()));
        String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + TestUsers.bearer(Role.ADMIN)
                + "\r\nAccept-Encoding: " + encoding + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String readSome(InputStream input) throws IOException {
        return new String(input.readNBytes(1_000), StandardCharsets.UTF_8);
    }
}
