package io.orderledger.standalone.e2e;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.RunningLedger;
import io.orderledger.web.error.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** A write that comes with a key takes effect once, on every route, and is answered each time as the first time. */
class IdempotencyTest extends EndToEnd {
    private static final int SENDERS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final String LINES = "'items':[{'productId':'{product}','quantity':1}]";

    /**
     * A write.
     *
     * @param body another body of the same route, with the same effect or none, follows from it by a space at the end
     */
    record Write(String method, String route, String path, String body) {
        Answer send(Api api, String... headers) {
            return api.json(method, SHOP.fill(path), SHOP.fill(body.replace('\'', '"')), headers);
        }

        Write withOtherBytes() {
            return new Write(method, route, path, (body.isEmpty() ? "{}" : body) + " ");
        }

        @Override
        public String toString() {
            return method + " " + route;
        }
    }

    static Stream<Write> writes() {
        String draft = SHOP.order(false);
        String toConfirm = SHOP.order(true);
        String toDeliver = SHOP.order(true, "confirmed", "shipped");
        String toClose = SHOP.order(true, "confirmed", "shipped");
        String toReprice = SHOP.order(false);
        String spare = SHOP.product("{'name':'备用','globalPrice':2.00,'stock':5}");
        String gone = SHOP.product("{'name':'下架','globalPrice':2.00}");
        API.delete("/api/products/" + gone).is(200);
        String moved = SHOP.customer("{'name':'搬家'}");
        String erased = SHOP.customer("{'name':'要求删除'}");
        String left = SHOP.customer("{'name':'回来'}");
        API.delete("/api/customers/" + left).is(200);
        Stream<Write> goods = Stream.of(
                write("POST", "/api/products", "", "{'name':'梨','globalPrice':3.10}"),
                write("PUT", "/api/products/{id}", spare, "{'name':'备用二'}"),
                write("POST", "/api/products/{id}/stock-adjustments", spare, "{'difference':1,'reason':'盘点'}"),
                write("DELETE", "/api/products/{id}", spare, ""),
                write("POST", "/api/products/{id}/restore", gone, ""),
                write("POST", "/api/customers", "", "{'name':'李四'}"),
                write("PUT", "/api/customers/{id}", moved, "{'name':'搬家','address':'文三路'}"),
                write("DELETE", "/api/customers/{id}", moved, ""),
                write("POST", "/api/customers/{id}/restore", left, ""),
                write("POST", "/api/customers/{id}/erase", erased, "{'reason':'要求删除'}"),
                write(
                        "POST",
                        "/api/customers/{customerId}/prices",
                        "{customer}",
                        "{'productId':'{untracked}','price':9}"),
                new Write(
                        "DELETE",
                        "/api/customers/{customerId}/prices/{productId}",
                        "/api/customers/{customer}/prices/{untracked}",
                        ""),
                write("POST", "/api/orders", "", "{'customerId':'{customer}'," + LINES + "}"),
                write("PUT", "/api/orders/{id}", draft, "{'remark':'少冰'}"),
                write("PUT", "/api/orders/{id}/status", toConfirm, "{'status':'confirmed'}"),
                write("POST", "/api/orders/{id}/deliver", toDeliver, "{}"),
                write("POST", "/api/orders/{id}/short-close", toClose, "{'reason':'缺货'}"),
                write("POST", "/api/orders/{id}/reprice", toReprice, ""),
                new Write("PUT", "/api/configs/{key}", "/api/configs/shop.name", "{'value':'一号店'}"));
        return Stream.of(goods, PeopleWrites.all(), DeliveryWrites.all()).flatMap(some -> some);
    }

    static Write write(String method, String route, String id, String body) {
        return new Write(method, route, route.replaceFirst("\\{(id|customerId)}", id), body);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void takesEffectOnceAndIsAnsweredAlike(Write write) {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        Answer first = write.send(API, key);
        assertThat(first.status()).as(first.text()).isBetween(200, 201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        long head = LEDGER.headPosition();
        Answer again = write.send(API, key);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(withoutTimestamp(again)).isEqualTo(withoutTimestamp(first));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        for (String header : List.of("ETag", "Location", "Consistency-Token")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        write.withOtherBytes().send(API, key).failed(ErrorCode.IDEMPOTENCY_KEY_REUSED, Locale.CHINESE);
        assertThat(LEDGER.headPosition()).as("nothing more is written").isEqualTo(head);
    }

    @Test
    void everyWriteRouteIsHere() {
        Set<String> tried = writes().map(Write::toString).collect(toSet());
        Set<String> routes = RUNNING
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        // Signing in writes nothing to the ledger, and is no use twice.
                        .filter(path -> !path.startsWith("/api/auth/"))
                        // Nor do orders about read tables; the second is refused by the state that the first has left.
                        .filter(path -> !path.startsWith("/api/projections/"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .filter(method -> !method.name().equals("GET"))
                                .map(method -> method + " " + path)))
                .collect(toSet());
        assertThat(tried).isEqualTo(routes);
    }

    @Test
    void theAnswerStaysThatOfTheFirstTimeWhateverHappenedSince() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        String body = SHOP.fill(("{'customerId':'{customer}'," + LINES + ",'submit':true}").replace('\'', '"'));
        Answer placed = API.post("/api/orders", body, key).is(201);
        API.put("/api/orders/" + placed.id() + "/status", "{\"status\":\"confirmed\"}")
                .is(200);
        Answer again = API.post("/api/orders", body, key).is(201);
        assertThat(withoutTimestamp(again)).isEqualTo(withoutTimestamp(placed));
        assertThat(again.header("ETag")).isEqualTo("\"" + placed.version() + "\"");
    }

    @Test
    void anotherProcessKnowsTheKeyToo() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        Answer first = API.post("/api/customers", "{\"name\":\"两个进程\"}", key).is(201);
        try (var node = RUNNING.commandNode("admin")) {
            Answer again = API.at(RunningLedger.port(node))
                    .post("/api/customers", "{\"name\":\"两个进程\"}", key)
                    .is(201);
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }

    @Test
    void ofManyAtOnceOneTakesEffect() throws Exception {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        long head = LEDGER.headPosition();
        List<Answer> answers = InParallel.all(SENDERS, () -> API.post("/api/customers", "{\"name\":\"抢\"}", key));
        assertThat(LEDGER.headPosition()).isEqualTo(head + 1);
        Set<String> ids = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(Answer::id)
                .collect(toSet());
        assertThat(ids).hasSize(1);
        for (Answer answer : answers) {
            if (answer.status() != 201) answer.failed(ErrorCode.IDEMPOTENCY_IN_FLIGHT, Locale.CHINESE);
        }
    }

    @Test
    void aRefusedRequestMayBeSentAgainWithItsKey() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        String path = "/api/orders/" + SHOP.order(true) + "/status";
        API.put(path, "{\"status\":\"shipped\"}", key).failed(ErrorCode.ORDER_TRANSITION_NOT_ALLOWED, Locale.CHINESE);
        API.put(path, "{\"status\":\"confirmed\"}").is(200);
        assertThat(API.put(path, "{\"status\":\"shipped\"}", key).is(200).header("Idempotency-Replayed"))
                .isEmpty();
    }

    @Test
    void aRequestThatChangesNothingHasItsKeyTooAndAKeyIsOfOneRoute() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        String path = "/api/orders/" + SHOP.order(true, "confirmed");
        long head = LEDGER.headPosition();
        API.put(path + "/status", "{\"status\":\"confirmed\"}", key).is(200);
        assertThat(API.put(path + "/status", "{\"status\":\"confirmed\"}", key)
                        .is(200)
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(LEDGER.headPosition()).isEqualTo(head);
        API.put(path + "/status", "{\"status\":\"shipped\"}", key)
                .failed(ErrorCode.IDEMPOTENCY_KEY_REUSED, Locale.CHINESE);
        API.post("/api/customers", "{\"name\":\"另一条路\"}", key).is(201);
    }

    @Test
    void anotherResourceOfTheRouteIsAnotherRequest() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        String body = "{\"status\":\"confirmed\"}";
        API.put("/api/orders/" + SHOP.order(true) + "/status", body, key).is(200);
        API.put("/api/orders/" + SHOP.order(true) + "/status", body, key)
                .failed(ErrorCode.IDEMPOTENCY_KEY_REUSED, Locale.CHINESE);
    }

    /** Parameters in a path would let two addresses mean one route, for keys as for rights. */
    @Test
    void anAddressWithParametersIsRefused() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        long head = LEDGER.headPosition();
        API.post("/api/customers;" + "x".repeat(300), "{\"name\":\"长地址\"}", key)
                .failed(ErrorCode.BAD_REQUEST, Locale.CHINESE);
        assertThat(LEDGER.headPosition()).isEqualTo(head);
    }

    @Test
    void aKeyIsForgottenAfterItsTime() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        Answer first = API.post("/api/customers", "{\"name\":\"隔月再来\"}", key).is(201);
        try (var _ = RUNNING.commandNode(
                "admin", "ledger.idempotency.retention=1ms", "ledger.idempotency.sweep-interval=10ms")) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (receipts() > 0) {
                assertThat(System.nanoTime()).as("receipts are deleted").isLessThan(end);
                Thread.onSpinWait();
            }
        }
        Answer anew = API.post("/api/customers", "{\"name\":\"隔月再来\"}", key).is(201);
        assertThat(anew.header("Idempotency-Replayed")).isEmpty();
        assertThat(anew.id()).isNotEqualTo(first.id());
    }

    private static int receipts() {
        return JdbcClient.create(RUNNING.bean(DataSource.class))
                .sql("select count(*) from command_receipt")
                .query(Integer.class)
                .single();
    }

    private static String withoutTimestamp(Answer answer) {
        assertThat(ID.matcher(answer.header("X-Request-Id")).matches()).isTrue();
        return ((ObjectNode) answer.json()).without("timestamp").toString();
    }
}
