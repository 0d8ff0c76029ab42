package io.orderledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.events.Operation;
import io.orderledger.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operation log writes what it took, whatever the database does meanwhile, and says what it could not write. */
class StoredOperationsTest {
    private static final Instant AT = Instant.parse("2024-06-01T02:03:04.123456Z");
    private static final Duration NO_TIME = Duration.ZERO;
    private static final Duration SHORT = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int THREADS = 8;
    private static final int EACH = 200;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final String database = TestServer.newDatabase();
    private final HikariDataSource pool = TestLedger.pool(TestServer.server().url(database));
    private final JdbcClient sql = JdbcClient.create(pool);

    @BeforeEach
    void migrate() {
        assertThat(new LedgerMigration(pool).migrated()).isSameAs(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void anOperationIsKeptAsItWas() {
        try (StoredOperations log = log(pool, bounds(100, SHORT, LONG))) {
            log.record(new Operation(
                    AT,
                    "user-1",
                    "王芳",
                    Role.MANAGER,
                    "138****0000",
                    "order.place",
                    "POST /api/orders",
                    "order-1",
                    Operation.Result.ACCEPTED,
                    201,
                    null,
                    "request-1",
                    "10.0.0.1",
                    "MiniProgram",
                    42L,
                    true));
        }
        Map<String, @Nullable Object> row =
                sql.sql("select * from operation_log").query().singleRow();
        assertThat(row.toString())
                .contains(
                        "at=2024-06-01T02:03:04.123456",
                        "user_id=user-1",
                        "user_name=王芳",
                        "role=manager",
                        "subject=138****0000",
                        "action=order.place",
                        "route=POST /api/orders",
                        "target=order-1",
                        "result=accepted",
                        "http_status=201",
                        "error_code=null",
                        "request_id=request-1",
                        "client_address=10.0.0.1",
                        "device=MiniProgram",
                        "ledger_position=42",
                        "replayed=1");
    }

    @Test
    void manyThreadsShareFewCommitsAndNothingIsLost() {
        long commits = commits();
        try (StoredOperations log = log(pool, bounds(1_000, LONG, LONG));
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int t = 0; t < THREADS; t++) {
                String thread = "thread-" + t;
                threads.execute(() -> IntStream.range(0, EACH).forEach(i -> log.record(operation(thread + "." + i))));
            }
        }
        assertThat(requests()).hasSize(THREADS * EACH).doesNotHaveDuplicates();
        assertThat(counter("written")).isEqualTo(THREADS * EACH);
        assertThat(commits() - commits).isLessThan(THREADS * EACH / 4);
    }

    @Test
    void theDatabaseGoesAwayAndWhatWaitsIsWrittenWhenItIsBack() {
        try (StoredOperations log = log(pool, bounds(1_000, LONG, LONG))) {
            log.record(operation("before"));
            Await.until(() -> counter("written") == 1);
            TestServer.server().kill();
            try {
                for (int i = 0; i < 100; i++) log.record(operation("during-" + i));
                Await.until(() -> counter("retries") > 0);
            } finally {
                TestServer.server().restart();
            }
            Await.until(() -> counter("written") == 101);
        }
        assertThat(requests()).hasSize(101).doesNotHaveDuplicates();
        assertThat(counter("lost")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEFORE_COMMIT", "AFTER_COMMIT"})
    void aLostCommitIsNeitherForgottenNorWrittenTwice(String fault) throws Exception {
        try (DroppingProxy proxy = new DroppingProxy(TestServer.server().port());
                HikariDataSource way =
                        TestLedger.pool(proxy.through(TestServer.server().url(database)))) {
            try (StoredOperations log = log(way, bounds(1_000, SHORT, LONG))) {
                proxy.breakNext(DroppingProxy.Fault.valueOf(fault));
                log.record(operation("one"));
                log.record(operation("two"));
                Await.until(proxy::hasBroken);
            }
        }
        assertThat(requests()).containsExactlyInAnyOrder("one", "two");
        assertThat(counter("lost")).isZero();
    }

    @Test
    void withoutRoomARequestWaitsForABoundedTimeAndTheLossIsCounted() throws Exception {
        try (var holder = pool.getConnection();
                var statement = holder.createStatement()) {
            statement.execute("lock tables operation_log write");
            try (StoredOperations log = log(pool, bounds(2, NO_TIME, LONG))) {
                log.record(operation("under way"));
                Await.until(this::somebodyWaits);
                for (int i = 0; i < 5; i++) log.record(operation("waiting-" + i));
                assertThat(counter("lost")).isEqualTo(3);
                statement.execute("unlock tables");
            }
        }
        assertThat(requests()).containsExactlyInAnyOrder("under way", "waiting-0", "waiting-1");
    }

    @Test
    void whatCannotBeWrittenWhenThePatienceEndsIsCounted() {
        try (StoredOperations log = log(pool, bounds(100, SHORT, NO_TIME))) {
            TestServer.server().stop();
            try {
                log.record(operation("lost"));
                Await.until(() -> counter("lost") == 1);
            } finally {
                TestServer.server().restart();
            }
            Await.until(() -> {
                log.record(operation("later"));
                return counter("written") > 0;
            });
        }
        assertThat(requests()).contains("later").doesNotContain("lost");
    }

    @Test
    void oneThatCannotBeWrittenDoesNotTakeOthersWithIt() {
        try (StoredOperations log = log(pool, bounds(100, LONG, LONG))) {
            log.record(operation("one"));
            log.record(operation("x".repeat(65)));
            log.record(operation("two"));
        }
        assertThat(requests()).containsExactlyInAnyOrder("one", "two");
        assertThat(counter("lost")).isEqualTo(1);
    }

    @Test
    void afterTheEndNothingIsTaken() {
        StoredOperations log = log(pool, bounds(100, SHORT, LONG));
        log.close();
        log.record(operation("too late"));
        assertThat(requests()).isEmpty();
        assertThat(counter("lost")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update operation_log set result = 'read'", "delete from operation_log"})
    void theDatabaseRefusesToChangeTheLog(String change) {
        try (StoredOperations log = log(pool, bounds(100, SHORT, LONG))) {
            log.record(operation("kept"));
        }
        assertThatThrownBy(() -> sql.sql(change).update()).hasMessageContaining("append-only");
        assertThat(requests()).containsExactly("kept");
    }

    private StoredOperations log(DataSource dataSource, OperationLogProperties bounds) {
        return new StoredOperations(dataSource, bounds, new OperationLogMetrics(meters));
    }

    private static OperationLogProperties bounds(int queue, Duration wait, Duration retry) {
        return new OperationLogProperties(queue, wait, SHORT, 100, retry, LONG);
    }

    private static Operation operation(String requestId) {
        return new Operation(
                AT,
                null,
                null,
                null,
                null,
                "order.place",
                "POST /api/orders",
                null,
                Operation.Result.REFUSED,
                403,
                "FORBIDDEN",
                requestId,
                "10.0.0.1",
                null,
                null,
                false);
    }

    private boolean somebodyWaits() {
        return sql.sql("select count(*) from information_schema.processlist"
                                + " where db = database() and info like 'insert into operation_log%'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long commits() {
        return sql.sql("show global status like 'Com_commit'")
                .query((row, _) -> row.getLong(2))
                .single();
    }

    private List<String> requests() {
        return sql.sql("select request_id from operation_log")
                .query(String.class)
                .list();
    }

    private long counter(String name) {
        return (long) meters.counter("ledger.operation.log." + name).count();
    }
}
