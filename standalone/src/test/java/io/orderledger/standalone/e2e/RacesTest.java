package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.RunningLedger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several people at once: one wins, the others are told, nothing is done twice. */
class RacesTest extends EndToEnd {
    private static final int ROUNDS = 5;
    private static final int CALLERS = 8;

    @RepeatedTest(ROUNDS)
    void ofEditsThatNameTheVersionOneWins() throws Exception {
        String path = "/api/orders/" + SHOP.order(false);
        List<Answer> answers = InParallel.all(
                CALLERS,
                () -> API.put(
                        path,
                        "{\"remark\":\"%s\"}".formatted(Thread.currentThread().threadId()),
                        "If-Match",
                        "\"1\""));
        assertThat(statuses(answers)).isEqualTo(Map.of(200, 1, 412, CALLERS - 1));
        Answer winner = answers.stream()
                .filter(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow();
        for (Answer answer : answers) {
            if (answer.status() == 412) {
                assertThat(answer.data().path("currentVersion").longValue()).isEqualTo(2);
                JsonNode missed = answer.data().path("missed");
                assertThat(missed.size()).isOne();
                assertThat(missed.get(0).path("version").longValue()).isEqualTo(2);
                assertThat(missed.get(0).path("event").stringValue()).isEqualTo("order.remark-changed");
            }
        }
        JsonNode read = API.get(path).data();
        assertThat(read.path("version").longValue()).isEqualTo(2);
        assertThat(read.path("remark")).isEqualTo(winner.data().path("remark"));
    }

    /** Both nodes decide on the version that was asked for; the one that is too late decides again, and sees it. */
    @Test
    void ofEditsOnTwoNodesThatNameTheVersionOneWins() throws Exception {
        String path = "/api/orders/" + SHOP.order(false);
        try (var node = RUNNING.commandNode("admin")) {
            List<CompletableFuture<Answer>> answers;
            try (var held = LedgerLock.take(RUNNING)) {
                answers = Stream.of(API, new Api(RunningLedger.port(node)))
                        .map(api -> InParallel.start(() -> api.put(path, "{\"remark\":\"抢\"}", "If-Match", "\"1\"")))
                        .toList();
                held.awaitWaiting(2);
            }
            assertThat(statuses(List.of(answers.get(0).get(), answers.get(1).get())))
                    .isEqualTo(Map.of(200, 1, 412, 1));
        }
    }

    @RepeatedTest(ROUNDS)
    void ofTwoWaysOutOneWins() throws Exception {
        String path = "/api/orders/" + SHOP.order(true, "confirmed") + "/status";
        var ship = InParallel.start(() -> API.put(path, "{\"status\":\"shipped\"}"));
        var cancel = InParallel.start(() -> API.put(path, "{\"status\":\"cancelled\",\"remark\":\"不要了\"}"));
        List<Answer> answers = List.of(ship.get(), cancel.get());
        assertThat(statuses(answers)).isEqualTo(Map.of(200, 1, 409, 1));
        Answer won = ship.get().status() == 200 ? ship.get() : cancel.get();
        JsonNode read = API.get(path.replace("/status", "")).data();
        assertThat(read.path("status")).isEqualTo(won.data().path("status"));
        assertThat(read.path("version").longValue()).isEqualTo(3);
    }

    @RepeatedTest(ROUNDS)
    void aStatusThatAllAskForIsReachedOnce() throws Exception {
        String product = SHOP.product("{'name':'抢手','globalPrice':1,'stock':10}");
        String order = SHOP.orderOf(product, 10);
        String path = "/api/orders/" + order + "/status";
        List<Answer> answers = InParallel.all(CALLERS, () -> API.put(path, "{\"status\":\"confirmed\"}"));
        assertThat(statuses(answers)).isEqualTo(Map.of(200, CALLERS));
        assertThat(answers).allMatch(answer -> answer.version() == 2);
        assertThat(API.get("/api/orders/" + order + "/status-flows").data().size())
                .isEqualTo(2);
        assertThat(API.get("/api/products/" + product).data().path("reserved").decimalValue())
                .isEqualByComparingTo("10");
    }

    @RepeatedTest(ROUNDS)
    void theLastGoodsAreSoldOnce() throws Exception {
        String product = SHOP.product("{'name':'最后三箱','globalPrice':1,'stock':3}");
        List<String> orders = java.util.stream.Stream.generate(() -> SHOP.orderOf(product, 1))
                .limit(CALLERS)
                .toList();
        var next = orders.iterator();
        List<Answer> answers = InParallel.all(CALLERS, () -> {
            String order;
            synchronized (next) {
                order = next.next();
            }
            return API.put("/api/orders/" + order + "/status", "{\"status\":\"confirmed\"}");
        });
        assertThat(statuses(answers)).isEqualTo(Map.of(200, 3, 409, CALLERS - 3));
        assertThat(API.get("/api/products/" + product).data().path("available").decimalValue())
                .isEqualByComparingTo("0");
    }

    @RepeatedTest(ROUNDS)
    void aPhoneNumberGoesToOne() throws Exception {
        String phone = "p" + System.nanoTime();
        List<Answer> answers = InParallel.all(
                CALLERS, () -> API.post("/api/customers", "{\"name\":\"甲\",\"phone\":\"" + phone + "\"}"));
        assertThat(statuses(answers)).isEqualTo(Map.of(201, 1, 409, CALLERS - 1));
        assertThat(API.get("/api/customers?keyword=" + phone)
                        .data()
                        .path("total")
                        .longValue())
                .isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void ordersPlacedAtOnceHaveNumbersOfTheirOwn() throws Exception {
        List<Answer> answers = InParallel.all(CALLERS, () -> API.post("/api/orders", SHOP.fill("""
            {"customerId":"{customer}","items":[{"productId":"{untracked}","quantity":1}]}\
            """)));
        assertThat(statuses(answers)).isEqualTo(Map.of(201, CALLERS));
        assertThat(answers.stream().map(answer -> answer.data().path("orderNo").stringValue()))
                .doesNotHaveDuplicates();
    }

    private static Map<Integer, Integer> statuses(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::status, _ -> 1, Integer::sum, TreeMap::new));
    }
}
