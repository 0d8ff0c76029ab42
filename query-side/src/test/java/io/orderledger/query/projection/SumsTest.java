package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.OrderEvent;
import io.orderledger.query.RowLock;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.history.ExpectedTables;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.order.OrderConfiguration;
import io.orderledger.query.order.OrderProjections;
import io.orderledger.query.statement.Recount;
import io.orderledger.query.statement.Sums;
import io.orderledger.query.statement.TestStatements;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Sums are those of the rows also while events are missing from the rows, and once they have been taken in again. */
class SumsTest {
    private static final int STEPS = 500;
    private static final int EVERY = 23;
    private static final List<String> EMPTIED =
            List.of("sales_customer_day/emptied", "sales_product_day/emptied", "sales_day/emptied");

    @ParameterizedTest
    @CsvSource({"41, 1, 500", "42, 2, 40", "43, 3, 5"})
    void deadLettersCountOnceTheyAreTakenIn(long seed, int segments, int batchSize) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        Set<Long> guilty = guilty(history);
        AtomicBoolean broken = new AtomicBoolean(true);
        FakeLedger ledger = new FakeLedger();
        ledger.append(history);
        try (HikariDataSource database = TestDatabase.migrated();
                Node node = Node.of(
                                database, ledger, Node.settings(batchSize, segments), List.of(watched(guilty, broken)))
                        .start()) {
            Eventually.until(
                    "everything is in the tables or among the letters",
                    () -> node.statuses().position(OrderProjections.DETAIL) >= ledger.headPosition());
            assertThat(node.status(OrderProjections.DETAIL).deadLetters()).isGreaterThanOrEqualTo(guilty.size() / 2);
            sumsAreThoseOfTheRows(database);

            broken.set(false);
            assertThat(node.retry().retry(OrderProjections.DETAIL).left()).isZero();
            sumsAreThoseOfTheRows(database);
            ExpectedTables expected = ExpectedTables.of(history);
            for (String table : List.of("sales_day_1", "sales_customer_day_1", "sales_product_day_1")) {
                assertThat(ExpectedTables.actual(database, table))
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(expected.rows(table));
            }
        }
    }

    /** Else a rebuild, while it holds batches of the live generation still, would wait for one that waits for it. */
    @Test
    void sumsThatAreEmptiedWaitForNobodyWhoHasLockedThoseOfAnotherGeneration() throws SQLException {
        FakeLedger ledger = new FakeLedger();
        ledger.append(RandomHistory.of(44, STEPS));
        try (HikariDataSource database = TestDatabase.migrated()) {
            try (Node node = Node.of(
                            database, ledger, Node.settings(500, 1), List.of(watched(Set.of(), new AtomicBoolean())))
                    .start()) {
                Eventually.until(
                        "all is read",
                        () -> node.statuses().position(OrderProjections.DETAIL) >= ledger.headPosition());
            }
            sumsAreThoseOfTheRows(database);
            try (RowLock _ = RowLock.onAll("sales_basis", database);
                    Connection connection = database.getConnection();
                    Statement settings = connection.createStatement()) {
                settings.execute("set innodb_lock_wait_timeout = 1");
                var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                jdbc.update("update sales_day_1 set orders = 0");
                jdbc.update("update sales_customer_day_1 set orders = 0");
                jdbc.update("update sales_product_day_1 set orders = 0");
                new Recount(jdbc, TestStatements.ALL, new Sums("", "", EMPTIED, List.of()))
                        .takeOut(jdbc.queryForList("select id from order_detail_2", String.class));
                settings.execute("set innodb_lock_wait_timeout = default");
            }
            for (String table : List.of("sales_day_1", "sales_customer_day_1", "sales_product_day_1")) {
                assertThat(rows(database, "select * from " + table)).as(table).isEmpty();
            }
        }
    }

    private static Set<Long> guilty(List<Recorded> history) {
        return history.stream()
                .filter(recorded -> recorded.event() instanceof OrderEvent)
                .map(Recorded::position)
                .filter(position -> position % EVERY == 0)
                .collect(Collectors.toSet());
    }

    private static Projection<OrderEvent> watched(Set<Long> guilty, AtomicBoolean broken) {
        Projection<OrderEvent> orders = OrderConfiguration.projections(ZoneId.of("Asia/Shanghai")).stream()
                .filter(projection -> projection.name().equals(OrderProjections.DETAIL))
                .findFirst()
                .orElseThrow();
        return new Watched<>(orders, (_, envelope) -> {
            if (broken.get() && guilty.contains(envelope.position())) {
                throw new IllegalStateException("this event is broken");
            }
        });
    }

    private static void sumsAreThoseOfTheRows(HikariDataSource database) {
        same(
                database,
                "select basis, day, orders, amount, cost from sales_day",
                "select basis, day, count(*), sum(amount), sum(cost) from sales_order group by basis, day");
        same(
                database,
                "select basis, day, customer_id, orders, amount, cost from sales_customer_day",
                "select basis, day, customer_id, count(*), sum(amount), sum(cost) from sales_order"
                        + " group by basis, day, customer_id");
        same(
                database,
                "select basis, day, product_id, orders, line_count, quantity, amount, cost from sales_product_day",
                "select basis, day, product_id, count(distinct order_id), count(*), sum(quantity), sum(amount),"
                        + " sum(cost) from sales_line group by basis, day, product_id");
    }

    private static void same(HikariDataSource database, String sums, String ofRows) {
        assertThat(rows(database, sums)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(database, ofRows));
    }

    private static List<String> rows(HikariDataSource database, String query) {
        return new JdbcTemplate(database)
                .queryForList(query).stream()
                        .map(row -> row.values().toString())
                        .toList();
    }
}
