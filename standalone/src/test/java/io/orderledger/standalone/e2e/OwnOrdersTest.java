package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.TestUsers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Two employees, and the orders of each: to the other one they do not exist. */
class OwnOrdersTest extends EndToEnd {
    private static final Api ONE = API.as(Role.EMPLOYEE, 2);
    private static final Api OTHER = API.as(Role.EMPLOYEE, 3);

    private static String customer;
    private static String own;
    private static String anothers;

    @BeforeAll
    static void place() {
        customer = SHOP.customer("{'name':'两位店员的客户'}");
        own = placedBy(ONE);
        anothers = placedBy(OTHER);
    }

    private static String placedBy(Api api) {
        return api.post("/api/orders", """
            {"customerId":"%s","submit":true,"items":[{"productId":"%s","quantity":2}]}\
            """.formatted(customer, SHOP.fill("{product}")))
                .is(201)
                .id();
    }

    record Write(String method, String what, String body) {}

    static Stream<Write> writes() {
        return Stream.of(
                new Write("PUT", "", "{\"remark\":\"不是我的\"}"),
                new Write("PUT", "", "{\"items\":[{\"productId\":\"" + SHOP.fill("{product}") + "\",\"quantity\":1}]}"),
                new Write("PUT", "/status", "{\"status\":\"confirmed\"}"),
                new Write("PUT", "/status", "{\"status\":\"draft\"}"),
                new Write("PUT", "/status", "{\"status\":\"pending\"}"),
                new Write("PUT", "/status", "{\"status\":\"shipped\"}"),
                new Write("PUT", "/status", "{\"status\":\"delivered\"}"),
                new Write("PUT", "/status", "{\"status\":\"cancelled\",\"remark\":\"不要了\"}"),
                new Write("POST", "/reprice", "{}"),
                new Write("POST", "/deliver", "{}"),
                new Write("POST", "/short-close", "{\"reason\":\"缺货\"}"));
    }

    @Test
    void everyWriteRouteOfAnOrderIsAmongTheWrites() {
        assertThat(RouteTable.read().keySet().stream()
                        .filter(route -> !route.startsWith("GET") && route.contains("/api/orders/{id}")))
                .containsExactlyInAnyOrderElementsOf(
                        writes().map(write -> write.method() + " /api/orders/{id}" + write.what())
                                .distinct()
                                .toList());
    }

    /** Refused as an order that nobody has placed, whatever the request carries, and written nowhere. */
    @ParameterizedTest
    @MethodSource("writes")
    void anothersOrderCannotBeChanged(Write write) {
        long head = LEDGER.headPosition();
        for (String[] headers : new String[][] {{}, {"If-Match", "\"1\""}, {"If-Match", "\"9\""}, {"If-Match", "*"}}) {
            Answer answer = send(ONE, anothers, write, headers);
            answer.failed(ErrorCode.ORDER_NOT_FOUND, Locale.CHINESE);
            Answer unknown = send(ONE, Shop.UNKNOWN, write, headers);
            assertThat(answer.text().replace(anothers, "").length())
                    .isEqualTo(unknown.text().replace(Shop.UNKNOWN, "").length());
            assertThat(answer.header("ETag")).isEmpty();
        }
        assertThat(LEDGER.headPosition()).isEqualTo(head);
    }

    private static Answer send(Api api, String order, Write write, String... headers) {
        return api.json(write.method(), "/api/orders/" + order + write.what(), write.body(), headers);
    }

    @Test
    void theirOwnGoAllTheWay() {
        String order = placedBy(ONE);
        for (Write write : List.of(
                new Write("PUT", "", "{\"remark\":\"早上\"}"),
                new Write("POST", "/reprice", "{}"),
                new Write("PUT", "/status", "{\"status\":\"confirmed\"}"),
                new Write("PUT", "/status", "{\"status\":\"shipped\"}"),
                new Write("POST", "/deliver", "{}"))) {
            send(ONE, order, write).is(200);
        }
        // Somebody with the right to change all orders may, and it stays the order of who placed it.
        String next = placedBy(ONE);
        Answer changed = send(API.as(Role.MANAGER), next, new Write("PUT", "", "{\"remark\":\"经理\"}"))
                .is(200);
        assertThat(changed.data().path("createdBy").stringValue()).isEqualTo(TestUsers.of(Role.EMPLOYEE, 2));
        send(ONE, next, new Write("PUT", "", "{\"remark\":\"店员\"}")).is(200);
    }

    @Test
    void eachReadsTheirOwn() {
        assertThat(ordersOf(ONE)).contains(own).doesNotContain(anothers);
        assertThat(ordersOf(OTHER)).containsExactly(anothers);
        assertThat(ordersOf(API.as(Role.MANAGER))).contains(own, anothers);
        assertThat(ordersOf(API.as(Role.DELIVERY))).isEmpty();
        for (String what : List.of("", "?includeHistory=true", "/status-flows", "/histories")) {
            ONE.get("/api/orders/" + own + what).is(200);
            ONE.get("/api/orders/" + anothers + what).failed(ErrorCode.ORDER_NOT_FOUND, Locale.CHINESE);
            API.as(Role.DELIVERY).get("/api/orders/" + own + what).failed(ErrorCode.ORDER_NOT_FOUND, Locale.CHINESE);
        }
    }

    /** Somebody else's, who is found by what they drive. */
    @Test
    void aDriverReadsThoseOfTheirRuns() {
        String employee = SHOP.person("employees", "0571-7702");
        RecordedRun.completed(employee, own, customer);
        Api driver = RecordedRun.userOf(employee, "0571-7703");
        assertThat(ordersOf(driver)).containsExactly(own);
        for (String what : List.of("", "?includeHistory=true", "/status-flows", "/histories")) {
            driver.get("/api/orders/" + own + what).is(200);
            driver.get("/api/orders/" + anothers + what).failed(ErrorCode.ORDER_NOT_FOUND, Locale.CHINESE);
        }
    }

    private static List<String> ordersOf(Api api) {
        JsonNode data = api.get("/api/orders?pageSize=100&customerId=" + customer)
                .is(200)
                .data();
        List<String> ids = data.path("list")
                .valueStream()
                .map(order -> order.path("id").stringValue())
                .toList();
        assertThat(data.path("total").intValue()).isEqualTo(ids.size());
        return ids;
    }

    /** The same key and body of another user are another request. */
    @Test
    void anIdempotencyKeyOpensNoOrderOfAnother() {
        String body = "{\"customerId\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":1}]}"
                .formatted(SHOP.fill("{customer}"), SHOP.fill("{product}"));
        String[] key = {"Idempotency-Key", "same of " + own};
        String mine = ONE.post("/api/orders", body, key).is(201).id();
        String theirs = OTHER.post("/api/orders", body, key).is(201).id();
        assertThat(theirs).isNotEqualTo(mine);
    }
}
