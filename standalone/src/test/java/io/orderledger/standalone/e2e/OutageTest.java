package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.standalone.RunningLedger;
import io.orderledger.web.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database goes away under load and comes back; the application stays. */
class OutageTest {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final int WRITERS = 16;

    private static final List<String> READS = List.of(
            "/api/products",
            "/api/orders",
            "/api/orders?asOf=2024-06-30",
            "/api/orders/" + Shop.UNKNOWN,
            "/api/configs",
            "/api/analytics/overview",
            "/api/audit/events",
            "/api/audit/checkpoints/latest",
            "/api/projections");
    private static final String PASSWORD = "{\"phone\":\"13800000000\",\"password\":\"correct horse battery\"}";
    private static final String TOKEN = "{\"refreshToken\":\"%s\"}".formatted("x".repeat(43));

    private static RunningLedger ledger;
    private static Api api;
    private static Shop shop;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.start(RunningLedger.freshDirectory(), List.of());
        api = new Api(ledger.port());
        shop = new Shop(api);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    enum Outage {
        STOPPED(EmbeddedDatabase::stop),
        KILLED(EmbeddedDatabase::kill);

        private final Consumer<EmbeddedDatabase> begin;

        Outage(Consumer<EmbeddedDatabase> begin) {
            this.begin = begin;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyoneIsToldToTryAgainAndNothingIsLost(Outage outage) throws Exception {
        var database = ledger.bean(EmbeddedDatabase.class);
        try (var writers = new OrderWriters(api, shop, WRITERS)) {
            Eventually.until("all write", BACK_WITHIN, () -> writers.allPlacedSince(0));
            outage.begin.accept(database);
            long down = System.nanoTime();
            try {
                Eventually.until("all are told", BACK_WITHIN, () -> writers.allRefusedSince(down));
                assertNothingWorks();
            } finally {
                database.restart();
            }
            long up = System.nanoTime();
            Eventually.until("ready again", BACK_WITHIN, () -> readiness() == 200);
            Eventually.until("all write again", BACK_WITHIN, () -> writers.allPlacedSince(up));
            writers.stop();

            assertThat(writers.surprises()).isEmpty();
            assertThat(writers.slowestAnswer()).isLessThan(LONGEST_ANSWER);
            assertNothingLost(writers.placed());
        }
    }

    /** All at once: each waits for the pool to give up. */
    private static void assertNothingWorks() throws Exception {
        var ready = InParallel.start(OutageTest::readiness);
        var answers = new ArrayList<Future<Duration>>();
        for (String path : READS) answers.add(InParallel.start(() -> unavailable(() -> api.get(path))));
        Api stranger = api.with("");
        answers.add(InParallel.start(() -> unavailable(() -> stranger.post("/api/auth/login", PASSWORD))));
        answers.add(InParallel.start(() -> unavailable(() -> stranger.post("/api/auth/refresh", TOKEN))));
        for (Future<Duration> answer : answers) assertThat(answer.get()).isLessThan(LONGEST_ANSWER);
        assertThat(ready.get()).isEqualTo(503);
    }

    private static Duration unavailable(Supplier<Answer> request) {
        long start = System.nanoTime();
        Answer answer = request.get().failed(ErrorCode.UNAVAILABLE, Locale.CHINESE);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static int readiness() {
        return api.get("/actuator/health/readiness").status();
    }

    private static void assertNothingLost(Set<String> placed) {
        var sql = ledger.bean(JdbcClient.class);
        long head = number(sql, "select count(*) from ledger_event");
        assertThat(number(sql, "select min(position) from ledger_event")).isEqualTo(1);
        assertThat(number(sql, "select max(position) from ledger_event")).isEqualTo(head);
        assertThat(number(sql, "select next_position - 1 from ledger_head")).isEqualTo(head);

        List<String> inLedger = sql.sql("select stream_id from ledger_event where event_type = 'order.placed'")
                .query(String.class)
                .list();
        assertThat(inLedger).doesNotHaveDuplicates().containsAll(placed);
        for (String table : List.of("order_summary", "order_detail")) {
            Eventually.until(
                    table + " catches up",
                    BACK_WITHIN,
                    () -> number(sql, "select count(*) from " + table) == inLedger.size());
            assertThat(sql.sql("select id from " + table).query(String.class).list())
                    .containsExactlyInAnyOrderElementsOf(inLedger);
        }
        assertThat(api.get("/api/orders").is(200).data().path("total").longValue())
                .isEqualTo(inLedger.size());
        assertThat(number(sql, "select count(*) from projection_dead_letter")).isZero();
        Set<String> numbers = sql.sql("select order_no from order_summary").query(String.class).stream()
                .collect(Collectors.toSet());
        assertThat(numbers).hasSameSizeAs(inLedger);
    }

    private static long number(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
