package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.EventCatalogue;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import io.orderledger.standalone.RunningLedger;
import io.orderledger.web.security.TestUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What an operator does about the read tables from the command line, against a ledger of its own. */
class ProjectionCommandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** One more than a page has. */
    private static final int LETTERS = 21;

    private static RunningLedger ledger;
    private static Api api;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.start(RunningLedger.freshDirectory(), List.of());
        api = new Api(ledger.port());
        Shop shop = new Shop(api);
        for (int i = 0; i < 3; i++) {
            api.post("/api/orders", """
                {"customerId":"%s","submit":true,"items":[{"productId":"%s","quantity":2}]}\
                """.formatted(shop.fill("{customer}"), shop.fill("{product}")))
                    .is(201);
        }
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(
                Map.of(
                        "LEDGER_SERVER",
                        "http://127.0.0.1:" + ledger.port(),
                        "LEDGER_TOKEN",
                        TestUsers.bearer(Role.ADMIN).substring("Bearer ".length())),
                arguments);
    }

    @Test
    void aRebuildIsFollowedUntilItIsReadAndGoneBackFrom() {
        CommandRun rebuilt = run("projection", "rebuild", "order-detail").exits(0);
        assertThat(rebuilt.out()).contains("order-detail: generation 2 live", "differences: 0");
        assertThat(overview("order-detail").path("generation").asInt()).isEqualTo(2);
        assertThat(run("projection", "list").exits(0).out().lines())
                .anyMatch(line -> line.matches("order-detail-\\d+ +2 +running .*differences: 0"));

        assertThat(run("projection", "rollback", "order-detail").exits(0).err()).contains("from generation 2");
        awaitGeneration("order-detail", 1);
        assertThat(run("projection", "rollback", "order-detail", "2").exits(3).err())
                .contains("409 GENERATION_STATE_NOT_ALLOWED");
        assertThat(run("projection", "drop", "order-detail", "2").exits(0).out())
                .contains("asked for")
                .doesNotContain("is dropped");
        assertThat(run("projection", "drop", "order-detail", "1").exits(3).err())
                .contains("409 GENERATION_STATE_NOT_ALLOWED");
        assertThat(run("projection", "rebuild", "orders").exits(3).err()).contains("404 PROJECTION_NOT_FOUND");
    }

    @Test
    void aRebuildWaitsToBeSwappedWhenAskedTo() {
        JsonNode ready = run("projection", "rebuild", "customer", "--no-swap", "--json")
                .exits(0)
                .json();
        assertThat(ready.at("/rebuild/state").asString()).isEqualTo("ready");
        assertThat(ready.at("/rebuild/differences").asLong()).isZero();
        assertThat(ready.path("generation").asInt()).isEqualTo(1);
        run("projection", "swap", "customer").exits(0);
        assertThat(overview("customer").path("generation").asInt()).isEqualTo(2);
    }

    /** A difference that is gone by then is in nobody's way. */
    @Test
    void whatDiffersIsNotSwappedAndTheExitCodeSaysSo() {
        run("projection", "rebuild", "order-summary", "--no-swap").exits(0);
        var sql = new JdbcTemplate(ledger.bean(DataSource.class));
        sql.update("update order_summary_2 set total_amount = total_amount + 1 order by id limit 1");
        CommandRun refused = run("projection", "swap", "order-summary").exits(2);
        assertThat(refused.out()).contains("generation 2 ready", "differences: 1");
        assertThat(refused.err()).contains("not swapped, generation 1 is read", "--accept-differences");
        assertThat(overview("order-summary").path("generation").asInt()).isEqualTo(1);
        sql.update("update order_summary_2 set total_amount = total_amount - 1 order by id limit 1");
        assertThat(run("projection", "swap", "order-summary").exits(0).out())
                .contains("generation 2 live", "differences: 0");
    }

    /** As a rollback that readers have kept out. */
    @Test
    void whatKeepsAnOlderGenerationFromGettingOnIsListed() {
        run("projection", "rebuild", "delivery").exits(0);
        assertThat(run("projection", "list").exits(0).out()).doesNotContain("delivery-1 generation");
        new JdbcTemplate(ledger.bean(DataSource.class))
                .update("update projection_generation set trouble = 'given up: readers'"
                        + " where projection = 'delivery-1' and generation = 1");
        assertThat(run("projection", "list").exits(0).out().lines())
                .contains("delivery-1 generation 1: retired, given up: readers");
    }

    @Test
    void aRebuildThatIsUnderWayIsFoundAgain() {
        run("projection", "rebuild", "order-history", "--detach").exits(0);
        CommandRun again = run("projection", "rebuild", "order-history").exits(0);
        assertThat(again.err()).contains("is being rebuilt already");
        assertThat(again.out()).contains("generation 2 live");
    }

    /** A row of the live generation is held: it stands behind, and nothing can be compared with it. */
    @Test
    void aRebuildThatCouldNotBeComparedIsNotGoodAndIsComparedBeforeItIsSwapped() throws Exception {
        String employee = api.post(
                        "/api/employees", "{\"name\":\"王五\",\"phone\":\"13911112222\",\"role\":\"delivery\"}")
                .is(201)
                .id();
        var sql = new JdbcTemplate(ledger.bean(DataSource.class));
        Eventually.until(
                "it is read",
                PATIENCE,
                () -> !sql.queryForList("select id from employee_1 where id = ?", employee)
                        .isEmpty());
        try (LedgerLock _ = LedgerLock.take(ledger, "select id from employee_1 for update")) {
            api.put("/api/employees/" + employee, "{\"status\":\"inactive\"}").is(200);
            CommandRun rebuilt =
                    run("projection", "rebuild", "employee", "--no-swap").exits(2);
            assertThat(rebuilt.out()).contains("could not be compared").doesNotContain("differences:");
        }
        run("projection", "swap", "employee").exits(0);
        assertThat(overview("employee").path("generation").asInt()).isEqualTo(2);
        assertThat(overview("employee").at("/rebuild/differences").asLong(-1)).isZero();
    }

    /** Each of these orders may be sent without anything in it. */
    @Test
    void aBodyWithoutWishesMayBeLeftOut() {
        api.post("/api/projections/user/rebuild", "").is(202);
        awaitGeneration("user", 2);
        api.post("/api/projections/audit", "").is(202);
        Eventually.until(
                "the audit is over",
                PATIENCE,
                () -> api.get("/api/projections/audit")
                        .is(200)
                        .data()
                        .path("state")
                        .asString()
                        .equals("finished"));
        api.post("/api/projections/user/swap", "").is(409);
    }

    @Test
    void ordersAreFoldedAgainAndCompared() {
        assertThat(run("projection", "audit", "--sample", "2").exits(0).out()).contains(": 2 orders, 0 differ");
        assertThat(run("projection", "audit", "--last", "--json")
                        .exits(0)
                        .json()
                        .path("orders")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aDeadLetterIsSeenRetriedAndSkippedForAReason() {
        String product = UUID.randomUUID().toString();
        ledger.bean(EventStore.class).publish(stockOfNoProduct(product));
        JsonNode letter = awaitLetter();
        String id = letter.path("id").asString();
        assertThat(letter.path("streamId").asString()).isEqualTo(product);

        assertThat(run("dead-letter", "list", "product").exits(0).out()).contains(id, "product.stock-adjusted");
        JsonNode shown =
                run("dead-letter", "show", "product", id, "--json").exits(0).json();
        assertThat(shown.path("cause").asString()).isNotBlank();
        assertThat(shown.at("/payload/onHand").asString()).isEqualTo("6.00");
        assertThat(run("dead-letter", "retry", "product")
                        .exits(0)
                        .json()
                        .path("left")
                        .asInt())
                .isEqualTo(1);
        CommandRun.of("dead-letter", "skip", "product", id).exits(3);
        assertThat(run("dead-letter", "skip", "product", id, "--reason", "没有此商品")
                        .exits(0)
                        .json()
                        .path("left")
                        .asInt())
                .isZero();
        assertThat(run("dead-letter", "list", "product").exits(0).out())
                .doesNotContain(id)
                .contains("skipped: position", "product.stock-adjusted", "没有此商品");
        assertThat(run("dead-letter", "skip", "product", id, "--reason", "twice")
                        .exits(3)
                        .err())
                .contains("404 DEAD_LETTER_NOT_FOUND");
    }

    @Test
    void deadLettersAreListedPageByPageAndByGeneration() {
        String customer = UUID.randomUUID().toString();
        ledger.bean(EventStore.class)
                .publish(IntStream.range(0, LETTERS)
                        .mapToObj(i -> renamedNobody(customer, i))
                        .toList());
        Eventually.until(
                "all are dead letters",
                PATIENCE,
                () -> overview("customer").path("deadLetters").asInt() == LETTERS);
        String[] list = {"dead-letter", "list", "customer"};
        assertThat(run(list).exits(0).out()).contains("… 1 more; --page 2");
        String second =
                run("dead-letter", "list", "customer", "--page", "2").exits(0).out();
        assertThat(second).contains(customer).doesNotContain("more");
        assertThat(second.lines()).hasSize(2);
        assertThat(run("dead-letter", "list", "customer", "--generation", "9")
                        .exits(3)
                        .err())
                .contains("404 GENERATION_NOT_FOUND");
    }

    private static GenericDomainEventMessage<?> stockOfNoProduct(String product) {
        return message(product, 0, new StockAdjusted(product, Quantity.of("6.00"), Quantity.of("6.00"), "盘点"));
    }

    private static GenericDomainEventMessage<?> renamedNobody(String customer, int sequence) {
        return message(customer, sequence, new CustomerChanged(customer, "张三", null, null, null));
    }

    private static GenericDomainEventMessage<?> message(String stream, int sequence, LedgerEvent event) {
        return new GenericDomainEventMessage<>(
                EventCatalogue.byJavaType(event.getClass()).orElseThrow().streamType(),
                stream,
                sequence,
                event,
                Map.of("actor", "test"),
                UUID.randomUUID().toString(),
                Instant.now());
    }

    private static JsonNode awaitLetter() {
        Eventually.until("there is a dead letter", PATIENCE, () -> !letters().isEmpty());
        return letters().get(0);
    }

    private static JsonNode letters() {
        return run("dead-letter", "list", "product", "--json").exits(0).json().path("list");
    }

    private static void awaitGeneration(String projection, int generation) {
        Eventually.until(
                projection + " is read in generation " + generation,
                PATIENCE,
                () -> overview(projection).path("generation").asInt() == generation);
    }

    private static JsonNode overview(String projection) {
        return api.get("/api/projections/" + projection).is(200).data();
    }
}
