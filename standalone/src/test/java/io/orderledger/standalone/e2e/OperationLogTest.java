package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.web.security.TestTokens;
import io.orderledger.web.security.TestUsers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Who did what is in the log, whether it was accepted or not; what they sent is not. */
@ExtendWith(OutputCaptureExtension.class)
class OperationLogTest extends EndToEnd {
    private static final String PHONE = "13998761234";
    private static final String SECRET = "Pass-word-of-王芳";

    private final String request = UUID.randomUUID().toString();

    @Test
    void anAcceptedCommandWithItsPlaceInTheLedger() {
        Answer made = API.post("/api/customers", "{\"name\":\"张三\"}", "X-Request-Id", request, "User-Agent", "till 3")
                .is(201);
        assertThat(text(logged()))
                .containsEntry("userId", TestUsers.of(Role.ADMIN))
                .containsEntry("role", "admin")
                .containsEntry("action", "customer.create")
                .containsEntry("route", "POST /api/customers")
                .containsEntry("target", made.id())
                .containsEntry("result", "accepted")
                .containsEntry("httpStatus", "201")
                .containsEntry("position", made.header("Consistency-Token"))
                .containsEntry("clientAddress", "127.0.0.1")
                .containsEntry("device", "till 3")
                .containsEntry("replayed", "false");
    }

    @Test
    void theSameAgainIsAReplay() {
        String[] key = {"Idempotency-Key", request, "X-Request-Id", request};
        String body = "{\"name\":\"重发\"}";
        API.post("/api/customers", body, key).is(201);
        API.post("/api/customers", body, key).is(201);
        assertThat(awaitLogged(2).stream().map(row -> row.path("replayed").booleanValue()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whatARuleRefuses() {
        String taken = SHOP.product("{'name':'甲','barcode':'op-log'}");
        assertThat(taken).isNotBlank();
        API.post("/api/products", "{\"name\":\"乙\",\"barcode\":\"op-log\"}", "X-Request-Id", request)
                .is(409);
        assertThat(text(logged()))
                .containsEntry("result", "refused")
                .containsEntry("error", "BARCODE_TAKEN")
                .containsEntry("action", "product.create")
                .containsEntry("position", "");
    }

    @Test
    void whoLacksTheRight() {
        String customer = SHOP.customer("{'name':'丙'}");
        API.as(Role.AUDITOR)
                .delete("/api/customers/" + customer, "X-Request-Id", request)
                .is(403);
        assertThat(text(logged()))
                .containsEntry("userId", TestUsers.of(Role.AUDITOR))
                .containsEntry("result", "refused")
                .containsEntry("error", "FORBIDDEN")
                .containsEntry("action", "customer.delete")
                .containsEntry("target", customer);
    }

    @Test
    void whoHasNoGoodToken() {
        String token = TestTokens.of("nobody");
        API.with("Bearer " + token)
                .put("/api/orders/" + Shop.UNKNOWN, "{}", "X-Request-Id", request)
                .is(401);
        assertThat(text(logged()))
                .containsEntry("userId", "")
                .containsEntry("error", "TOKEN_INVALID")
                .containsEntry("action", "order.revise")
                .containsEntry("target", Shop.UNKNOWN);
        assertThat(everything()).doesNotContain(token.substring(token.length() - 40));
    }

    @Test
    void whoReadsAllCustomers() {
        API.get("/api/customers?keyword=" + PHONE, "X-Request-Id", request).is(200);
        assertThat(text(logged())).containsEntry("action", "customer.list").containsEntry("result", "read");
        API.get("/api/products").is(200);
        assertThat(everything()).doesNotContain("GET /api/products");
    }

    @Test
    void whoExportsOrders() {
        API.get("/api/orders/export.csv?keyword=" + PHONE, "X-Request-Id", request)
                .is(200);
        assertThat(text(logged()))
                .containsEntry("action", "order.exportCsv")
                .containsEntry("route", "GET /api/orders/export.csv")
                .containsEntry("result", "read");
    }

    /** Everywhere a caller can put something: the address, its query, the body, good and bad. */
    @Test
    void nothingThatWasSentIsKeptOrLogged(CapturedOutput output) {
        String token = TestUsers.bearer(Role.ADMIN);
        String[] id = {"X-Request-Id", request};
        API.post("/api/customers", customer(), id).is(201);
        API.post("/api/customers", customer().replace("}", ""), id).is(400);
        API.put("/api/customers/" + PHONE, customer(), id).is(400);
        API.put("/api/configs/" + PHONE, "{\"value\":\"" + SECRET + "\"}", id);
        API.post("/api/nothing/" + PHONE + "?password=" + PHONE, customer(), id).is(404);
        API.post("/api/auth/login", "{\"phone\":\"" + PHONE + "\",\"password\":\"" + SECRET + "\"}", id);
        API.with(token).post("/api/products?phone=" + PHONE, "{}", id).is(400);
        awaitLogged(7);
        assertThat(everything()).doesNotContain(PHONE, SECRET, token.substring(token.length() - 40));
        assertThat(output.getAll()).doesNotContain(PHONE, SECRET, token.substring(token.length() - 40));
    }

    /** An action is what people search for: a method that is renamed must not rename it unnoticed. */
    @Test
    void actionsKeepTheirNames() {
        var mapping = RUNNING.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Map<String, String> actions = mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> isApi(route.getKey()))
                .collect(Collectors.toMap(route -> name(route.getKey()), route -> {
                    String feature = route.getValue().getBeanType().getPackageName();
                    return feature.substring(feature.lastIndexOf('.') + 1) + "."
                            + route.getValue().getMethod().getName();
                }));
        assertThat(actions)
                .containsEntry("POST /api/orders", "order.place")
                .containsEntry("PUT /api/orders/{id}", "order.revise")
                .containsEntry("PUT /api/orders/{id}/status", "order.changeStatus")
                .containsEntry("POST /api/orders/{id}/reprice", "order.reprice")
                .containsEntry("POST /api/orders/{id}/deliver", "order.deliver")
                .containsEntry("POST /api/orders/{id}/short-close", "order.shortClose")
                .containsEntry("POST /api/deliveries", "delivery.plan")
                .containsEntry("PUT /api/deliveries/{id}", "delivery.revise")
                .containsEntry("PUT /api/deliveries/{id}/cancel", "delivery.cancel")
                .containsEntry("PUT /api/deliveries/{id}/start", "delivery.start")
                .containsEntry("PUT /api/deliveries/{id}/stops/{orderId}", "delivery.resolve")
                .containsEntry("PUT /api/deliveries/{id}/complete", "delivery.complete")
                .containsEntry("POST /api/products", "product.create")
                .containsEntry("PUT /api/products/{id}", "product.change")
                .containsEntry("DELETE /api/products/{id}", "product.delete")
                .containsEntry("POST /api/products/{id}/restore", "product.restore")
                .containsEntry("POST /api/products/{id}/stock-adjustments", "product.adjust")
                .containsEntry("POST /api/customers", "customer.create")
                .containsEntry("PUT /api/customers/{id}", "customer.change")
                .containsEntry("DELETE /api/customers/{id}", "customer.delete")
                .containsEntry("POST /api/customers/{id}/restore", "customer.restore")
                .containsEntry("POST /api/customers/{customerId}/prices", "pricing.set")
                .containsEntry("DELETE /api/customers/{customerId}/prices/{productId}", "pricing.end")
                .containsEntry("PUT /api/configs/{key}", "config.set")
                .containsEntry("GET /api/customers", "customer.list")
                .containsEntry("GET /api/deliveries/{id}", "delivery.one")
                .containsEntry("GET /api/deliveries/{id}/note.pdf", "delivery.printRun")
                .containsEntry("GET /api/operation-logs", "operation.list")
                .containsEntry("GET /api/audit/events", "audit.events")
                .containsEntry("GET /api/audit/orders/{id}", "audit.order");
    }

    private static boolean isApi(RequestMappingInfo info) {
        return info.getPatternValues().stream().allMatch(path -> path.startsWith("/api"));
    }

    private static String name(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().iterator().next() + " "
                + info.getPatternValues().iterator().next();
    }

    private static String customer() {
        return "{\"name\":\"" + SECRET + "\",\"phone\":\"" + PHONE + "\"}";
    }

    private JsonNode logged() {
        return awaitLogged(1).getFirst();
    }

    private List<JsonNode> awaitLogged(int operations) {
        return LoggedOperations.await(API.as(Role.AUDITOR), request, operations);
    }

    private static Map<String, String> text(JsonNode row) {
        return row.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString("")));
    }

    /** The whole table, as text. */
    private static String everything() {
        return RUNNING.bean(JdbcClient.class)
                .sql("select * from operation_log")
                .query()
                .listOfRows()
                .toString();
    }
}
