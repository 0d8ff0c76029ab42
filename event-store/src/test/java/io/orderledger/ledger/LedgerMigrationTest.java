package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerMigrationTest {
    private static final int STARTS_AT_ONCE = 4;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void severalProcessesMayStartAtOnceAlsoWhereOtherTablesAre(boolean otherTables) throws Exception {
        String url = TestServer.server().url(TestServer.emptyDatabase());
        try (HikariDataSource pool = TestLedger.pool(url);
                ExecutorService processes = Executors.newFixedThreadPool(STARTS_AT_ONCE)) {
            JdbcClient sql = JdbcClient.create(pool);
            if (otherTables)
                sql.sql("create table order_summary_1 (id int primary key)").update();
            List<Callable<LedgerMigration>> starts = IntStream.range(0, STARTS_AT_ONCE)
                    .<Callable<LedgerMigration>>mapToObj(i -> () -> new LedgerMigration(pool))
                    .toList();
            for (Future<LedgerMigration> start : processes.invokeAll(starts)) start.get();
            assertThat(sql.sql("select next_position from ledger_head")
                            .query(Long.class)
                            .list())
                    .containsExactly(1L);
            assertThat(sql.sql("select count(*) from flyway_ledger_history where version <> '0' and success = 0")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aStartThatWasKilledBetweenAChangeAndItsRecordRunsAgain() {
        String url = TestServer.server().url(TestServer.emptyDatabase());
        try (HikariDataSource pool = TestLedger.pool(url)) {
            assertThat(new LedgerMigration(pool).migrated()).isSameAs(pool);
            JdbcClient.create(pool)
                    .sql("delete from flyway_ledger_history where version > 0")
                    .update();
            assertThat(new LedgerMigration(pool).migrated()).isSameAs(pool);
        }
    }

    @Test
    void everyTableAndColumnIsExplained() {
        try (TestLedger ledger = TestLedger.empty()) {
            String ours = " where table_schema = database() and table_name <> 'flyway_ledger_history'";
            assertThat(ledger.sql
                            .sql("select table_name from information_schema.tables" + ours)
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder(
                            "ledger_head",
                            "ledger_event",
                            "unique_claim",
                            "open_reference",
                            "command_receipt",
                            "number_lease",
                            "user_credential",
                            "refresh_token",
                            "person_key",
                            "operation_log",
                            "seal_lease",
                            "ledger_tile",
                            "ledger_checkpoint");
            assertThat(ledger.sql
                            .sql("select table_name from information_schema.tables" + ours + " and table_comment = ''")
                            .query(String.class)
                            .list())
                    .isEmpty();
            assertThat(ledger.sql
                            .sql("select concat(table_name, '.', column_name) from information_schema.columns" + ours
                                    + " and column_comment = ''")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ledger_event set revision = '2'", "delete from ledger_event"})
    void theDatabaseRefusesToChangeTheLedger(String change) {
        try (TestLedger ledger = TestLedger.empty()) {
            ledger.append(stock(newId(), 0));
            assertThatThrownBy(() -> ledger.sql.sql(change).update()).hasMessageContaining("append-only");
            assertThat(ledger.positions()).containsExactly(1L);
        }
    }
}
