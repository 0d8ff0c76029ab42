package io.orderledger.query.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ProductEvent;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where tables are large, making their indexes and comparing them takes longer than the driver waits for an answer. */
class LargeTablesTest {
    private static final String BY = "admin-1";
    private static final String TABLE = "product_2__g2";
    private static final String SOCKET_TIMEOUT_MILLIS = "1500";
    private static final int LONGER_SECONDS = 3;

    private HikariDataSource database;
    private HikariDataSource impatient;
    private JdbcTemplate jdbc;
    private FakeLedger ledger;

    @BeforeEach
    void open() {
        database = TestDatabase.migrated();
        impatient = TestDatabase.like(database, 24, Map.of("socketTimeout", SOCKET_TIMEOUT_MILLIS));
        jdbc = new JdbcTemplate(database);
        Shelf shelf = new Shelf();
        ledger = new FakeLedger();
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(30));
    }

    @AfterEach
    void close() {
        impatient.close();
        database.close();
    }

    @Test
    void indexesAreMadeHoweverLongItTakes() throws Exception {
        try (Connection reader = database.getConnection();
                Node node =
                        node(whenTheTableIsThere(() -> holdByReading(reader))).start()) {
            // From here on only the feeder takes events in.
            Eventually.until(
                    "the live one has taken in all",
                    () -> node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition());
            node.rebuilds().rebuild("product", true, BY);
            isWaitedFor("alter table " + TABLE + " add index");
            assertThat(rebuild(node).trouble()).isNull();
            assertThat(rebuild(node).state()).isEqualTo("building");
            reader.rollback();
            isIn(node, "live");
            assertThat(rebuild(node).differences()).isZero();
        }
    }

    @Test
    void tablesAreComparedHoweverLongItTakes() throws Exception {
        try (Connection other = database.getConnection();
                Statement locking = other.createStatement();
                Node node = node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", false, BY);
            Eventually.until("it is compared", () -> rebuild(node).comparedAt() != null);
            locking.execute("lock tables " + TABLE + " write");
            jdbc.update("update projection_generation set wanted = 'compare-and-swap' where generation = 2");
            isWaitedFor("select count(*)");
            assertThat(rebuild(node).trouble()).isNull();
            locking.execute("unlock tables");
            isIn(node, "live");
        }
    }

    /** As when the process died after the indexes were made and before that was written down. */
    @Test
    void indexesThatAreThereAreNotMadeAgain() {
        try (Node node = node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", false, BY);
            isIn(node, "ready");
        }
        List<String> indexes = indexes();
        jdbc.update("update projection_generation set state = 'building' where generation = 2");
        long alterations = alterations();
        try (Node node = node((_, _) -> {}).start()) {
            isIn(node, "ready");
        }
        assertThat(alterations()).isEqualTo(alterations);
        assertThat(indexes()).isNotEmpty().isEqualTo(indexes);
    }

    private interface Held {
        void hold() throws SQLException;
    }

    private BiConsumer<ProductEvent, EventEnvelope> whenTheTableIsThere(Held held) {
        AtomicBoolean done = new AtomicBoolean();
        return (_, _) -> {
            boolean there =
                    !jdbc.queryForList("show tables like '" + TABLE + "'").isEmpty();
            if (there && done.compareAndSet(false, true)) {
                try {
                    held.hold();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Until its transaction is over nobody changes what the table is made of. */
    private static void holdByReading(Connection reader) throws SQLException {
        reader.setAutoCommit(false);
        try (Statement reading = reader.createStatement()) {
            reading.executeQuery("select count(*) from " + TABLE).close();
        }
    }

    private void isWaitedFor(String statement) {
        Eventually.until(
                "the database has been at it for long: " + statement,
                () -> !jdbc.queryForList(
                                "select id from information_schema.processlist"
                                        + " where db = database() and info like concat(?, '%') and time >= ?",
                                statement, LONGER_SECONDS)
                        .isEmpty());
    }

    private static void isIn(Node node, String state) {
        Eventually.until("it is " + state, () -> rebuild(node).state().equals(state));
    }

    private static RebuildState rebuild(Node node) {
        return requireNonNull(node.overview(Shelf.PROJECTION).rebuild());
    }

    private Node node(BiConsumer<ProductEvent, EventEnvelope> before) {
        return Node.of(
                impatient,
                ledger,
                Node.settings(100, 1),
                List.of(new Watched<>(ProductConfiguration.projection(), before)));
    }

    private List<String> indexes() {
        return jdbc.queryForList(
                "select distinct index_name from information_schema.statistics where table_schema = database()"
                        + " and table_name = ? and non_unique = 1 order by index_name",
                String.class,
                TABLE);
    }

    private long alterations() {
        Long count = jdbc.queryForObject("show global status like 'Com_alter_table'", (row, _) -> row.getLong("Value"));
        return count == null ? 0 : count;
    }
}
