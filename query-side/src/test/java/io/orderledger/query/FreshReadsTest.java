package io.orderledger.query;

import static io.orderledger.query.ReadShop.APPLE;
import static io.orderledger.query.ReadShop.orderId;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.history.History;
import io.orderledger.web.security.TestUsers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reads with a Consistency-Token, of projections that a lock on their rows holds back and of others. */
class FreshReadsTest {
    private static final String PRODUCT = "/api/products/" + APPLE;
    private static final String ORDER = "/api/orders/" + orderId(1);

    private static final History HISTORY = new History();
    private static RunningApp app;

    @BeforeAll
    static void start() {
        app = new RunningApp(Map.of());
        append(APPLE, new ProductCreated(APPLE, "苹果", "斤", null, null, null, Quantity.of("100.00")));
        long head = append(orderId(1), ReadShop.placed(1));
        assertThat(read(ORDER + "?includeHistory=true", head, "wait=5, handling=strict")
                        .status())
                .isEqualTo(200);
        assertThat(read(PRODUCT, head, "wait=5, handling=strict").status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static long append(String streamId, LedgerEvent event) {
        return app.append(List.of(HISTORY.add(streamId, event)));
    }

    private static long reserve() {
        return append(APPLE, new StockReserved(APPLE, orderId(1), Quantity.of("1.00"), false));
    }

    private static RowLock lock(String table) throws SQLException {
        return RowLock.onAll(table, app.bean(DataSource.class));
    }

    private static Answer read(String path, long token, String... preferences) {
        return app.get(path, headers(Long.toString(token), preferences));
    }

    private static String[] headers(String token, String... preferences) {
        var headers = new ArrayList<>(List.of("Consistency-Token", token));
        for (String preference : preferences) {
            headers.addAll(List.of("Prefer", preference));
        }
        return headers.toArray(String[]::new);
    }

    @Test
    void aReadWaitsUntilItSeesTheWrite() throws Exception {
        CompletableFuture<Answer> waiting;
        try (RowLock _ = lock("product_2")) {
            long reserved = reserve();
            assertThat(read(PRODUCT, reserved, "wait=0").header("Projection-Lag"))
                    .isNotEmpty();
            waiting = CompletableFuture.supplyAsync(() -> read(PRODUCT, reserved, "wait=5"));
        }
        Answer seen = waiting.get();
        assertThat(seen.header("Projection-Lag")).isEmpty();
        assertThat(seen.header("ETag")).isEqualTo("\"" + versionOfTheProduct() + "\"");
    }

    private static long versionOfTheProduct() {
        return HISTORY.events().stream()
                .filter(event -> event.streamId().equals(APPLE))
                .count();
    }

    @Test
    void aReadThatMayNotWaitLongerAnswersWithTheLag() throws SQLException {
        try (RowLock _ = lock("product_2")) {
            Answer late = read(PRODUCT, reserve(), "wait=1");
            assertThat(late.status()).isEqualTo(200);
            assertThat(Long.parseLong(late.header("Projection-Lag"))).isPositive();
            assertThat(late.header("ETag")).isEqualTo("\"" + (versionOfTheProduct() - 1) + "\"");
            assertThat(late.header("Preference-Applied")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products", PRODUCT})
    void aStrictReadIsRefusedAndToldWhereTheProjectionIs(String path) throws SQLException {
        try (RowLock _ = lock("product_2")) {
            long required = reserve();
            Answer refused = read(path, required, "wait=0", "Handling=\"strict\"");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body().get("error").asString()).isEqualTo("PROJECTION_BEHIND");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.header("Preference-Applied")).isEqualTo("handling=strict");
            JsonNode data = refused.data();
            assertThat(data.propertyNames()).containsExactly("position", "requiredPosition", "lagMs");
            assertThat(data.get("position").longValue()).isLessThan(required);
            assertThat(data.get("requiredPosition").longValue()).isEqualTo(required);
            assertThat(refused.header("Projection-Lag"))
                    .isEqualTo(data.get("lagMs").asString());
        }
    }

    @Test
    void aReadWaitsOnlyForWhatItReads() throws SQLException {
        try (RowLock _ = lock("order_history_1")) {
            long changed = append(orderId(1), new OrderRemarkChanged(orderId(1), "晚上送", "早上送"));
            String strict = "wait=5, handling=strict";
            assertThat(read(ORDER, changed, strict).data().get("remark").asString())
                    .isEqualTo("晚上送");
            assertThat(read(ORDER + "/status-flows", changed, strict).status()).isEqualTo(200);
            String atOnce = "wait=0, handling=strict";
            assertThat(read(ORDER + "?includeHistory=true", changed, atOnce).status())
                    .isEqualTo(503);
            assertThat(read(ORDER + "/histories", changed, atOnce).status()).isEqualTo(503);
        }
    }

    @Test
    void aPositionBeyondTheEndCountsAsTheEnd() {
        long head = append(orderId(1), new OrderRemarkChanged(orderId(1), "中午送", "晚上送"));
        Answer ahead = read(ORDER, head + 1_000_000, "wait=5", "handling=strict");
        assertThat(ahead.status()).isEqualTo(200);
        assertThat(ahead.header("Projection-Lag")).isEmpty();
        assertThat(ahead.data().get("remark").asString()).isEqualTo("中午送");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "-1", "1.5", "12 34", "99999999999999999999"})
    void whatIsNoPositionIsRefused(String token) {
        Answer refused = app.get(PRODUCT, headers(token));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("Consistency-Token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=soon", "wait=-1", "wait", ",;=,", "\"", "respond-async, x=y; z"})
    void preferencesThatAreNotUnderstoodAreIgnored(String preference) {
        assertThat(read(PRODUCT, 1, preference).status()).isEqualTo(200);
    }

    /** Runs say which orders are a driver's; to all others the list does not depend on them. */
    @Test
    void onlyADriversReadWaitsForRunsToo() throws SQLException {
        try (RowLock _ = lock("delivery_1")) {
            long head =
                    append("run-1", new DeliveryPlanned("run-1", "20240601-001", HISTORY.now(), "a", "b", "c", null));
            assertThat(read("/api/orders", head, "wait=5, handling=strict").status())
                    .isEqualTo(200);
            Answer driver = app.get(
                    "/api/orders",
                    "Authorization",
                    TestUsers.bearer(Role.DELIVERY),
                    "Consistency-Token",
                    Long.toString(head),
                    "Prefer",
                    "wait=0, handling=strict");
            assertThat(driver.status()).isEqualTo(503);
            assertThat(driver.body().get("error").asString()).isEqualTo("PROJECTION_BEHIND");
        }
    }
}
