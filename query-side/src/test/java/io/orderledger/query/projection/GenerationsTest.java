package io.orderledger.query.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ProductEvent;
import io.orderledger.query.Projections;
import io.orderledger.query.Tables;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.query.projection.ComparisonReport.DifferingColumn;
import io.orderledger.query.projection.ComparisonReport.DifferingRow;
import io.orderledger.query.projection.ComparisonReport.TableComparison;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Statements;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Generations are built beside the live one, compared with it row by row, swapped, kept, and dropped. */
class GenerationsTest {
    private static final String BY = "admin-1";

    private HikariDataSource database;
    private FakeLedger ledger;
    private Shelf shelf;

    @BeforeEach
    void open() {
        database = TestDatabase.migrated();
        ledger = new FakeLedger();
        shelf = new Shelf();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyProjectionIsRebuiltAndBothGenerationsAreKeptLevel() {
        List<Recorded> history = RandomHistory.of(31, 500);
        int half = history.size() / 2;
        ledger.append(history.subList(0, half));
        List<Projection<?>> all = Projections.all();
        try (Node node = Node.of(database, ledger, Node.settings(100, 1), all).start()) {
            all.forEach(projection -> reachesHead(node, projection.name()));
            all.forEach(projection -> assertThat(node.rebuilds().rebuild(projection.name(), true, BY))
                    .isEqualTo(2));
            all.forEach(projection -> isLive(node, projection.name(), 2));
            ledger.append(history.subList(half, history.size()));
            for (Projection<?> projection : all) {
                reachesHead(node, projection.name());
                Eventually.until(
                        projection.name() + " is kept in its first generation too",
                        () -> node.overview(projection.name())
                                        .generations()
                                        .getFirst()
                                        .position()
                                >= ledger.headPosition());
                assertThat(rebuild(node, projection.name()).differences()).isZero();
            }
            for (String table : Tables.ALL) {
                List<String> rows = Tables.rows(database, table);
                assertThat(rows).as(table).isNotEmpty().isEqualTo(Tables.rows(database, table + "__g2"));
                assertThat(indexes(table + "__g2")).as(table).isEqualTo(indexes(table));
            }
            assertThat(Tables.rows(database, "order_detail")).isEqualTo(Tables.rows(database, "order_detail_2__g2"));
        }
    }

    @Test
    void aWrongRowOfTheLiveGenerationIsFoundAndNamedAndNothingIsSwapped() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(30));
        try (Node node = node((_, _) -> {}).start()) {
            reachesHead(node, Shelf.PROJECTION);
            JdbcTemplate jdbc = new JdbcTemplate(database);
            jdbc.update("update product_2 set reserved = reserved + 1, name = '别的' where id = 'p2'");
            jdbc.update("delete from product_2 where id = 'p3'");
            node.rebuilds().rebuild("product", true, BY);
            Eventually.until(
                    "it is compared", () -> rebuild(node, Shelf.PROJECTION).comparedAt() != null);
            assertThat(node.overview(Shelf.PROJECTION).generation()).isEqualTo(1);
            ComparisonReport report = node.rebuilds().report("product", 2).orElseThrow();
            assertThat(report.comparable()).isTrue();
            assertThat(report.differences()).isEqualTo(2);
            TableComparison table = report.tables().getFirst();
            assertThat(table.liveRows()).isEqualTo(2);
            assertThat(table.rebuiltRows()).isEqualTo(3);
            assertThat(table.liveChecksum()).isNotEqualTo(table.rebuiltChecksum());
            assertThat(table.first())
                    .containsExactly(
                            new DifferingRow(
                                    Map.of("id", "p2"),
                                    "changed",
                                    List.of(
                                            new DifferingColumn("name", "***", "***"),
                                            new DifferingColumn("reserved", "11.00", "10.00"))),
                            new DifferingRow(Map.of("id", "p3"), "added", List.of()));
            node.rebuilds().swap("product", true, BY);
            isLive(node, Shelf.PROJECTION, 2);
            assertThat(viewed())
                    .isEqualTo(Tables.rows(database, "product_2__g2"))
                    .hasSize(3);
        }
    }

    @Test
    void whatWasBuiltWhenTheNodeDiedIsNotBuiltAgain() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(3 * GenerationFeeding.BUILDING_SLICE));
        AtomicBoolean failing = new AtomicBoolean();
        try (Node node = node((_, envelope) -> {
                    if (failing.get() && envelope.position() > 2 * GenerationFeeding.BUILDING_SLICE) {
                        throw new CannotAcquireLockException("the database is busy");
                    }
                })
                .start()) {
            reachesHead(node, Shelf.PROJECTION);
            failing.set(true);
            node.rebuilds().rebuild("product", true, BY);
            Eventually.until(
                    "it stands in the middle",
                    () -> rebuild(node, Shelf.PROJECTION).trouble() != null);
            assertThat(rebuild(node, Shelf.PROJECTION).percent()).isBetween(new BigDecimal(60), new BigDecimal(70));
        }
        var taken = new ConcurrentSkipListSet<Long>();
        try (Node node = node((_, envelope) -> taken.add(envelope.position())).start()) {
            isLive(node, Shelf.PROJECTION, 2);
            assertThat(taken.first()).isEqualTo(2 * GenerationFeeding.BUILDING_SLICE + 1);
            assertThat(viewed()).isEqualTo(Tables.rows(database, "product_2"));
        }
    }

    @Test
    void allNodesFollowASwapAndARollbackAndADrop() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(300));
        try (Node one = node((_, _) -> {}).start();
                Node other = node((_, _) -> {}).start()) {
            one.rebuilds().rebuild("product-2", true, BY);
            isLive(one, Shelf.PROJECTION, 2);
            isLive(other, Shelf.PROJECTION, 2);
            ledger.append(shelf.reservations(30));
            reachesHead(one, Shelf.PROJECTION);
            reachesHead(other, Shelf.PROJECTION);
            other.rebuilds().rollback("product", 2, BY);
            isLive(one, Shelf.PROJECTION, 1);
            isLive(other, Shelf.PROJECTION, 1);
            ledger.append(shelf.reservations(30));
            reachesHead(one, Shelf.PROJECTION);
            reachesHead(other, Shelf.PROJECTION);
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
            assertThat(viewed()).isEqualTo(Tables.rows(database, "product_2"));
            one.rebuilds().drop("product", 2);
            Eventually.until(
                    "only one is left",
                    () -> one.overview(Shelf.PROJECTION).generations().size() == 1);
            assertThat(tablesLike("product%\\_\\_g%")).isEmpty();
            assertThatThrownBy(() -> one.rebuilds().drop("product", 1)).isInstanceOf(ApiFailure.class);
            assertThatThrownBy(() -> one.rebuilds().drop("product", 2)).isInstanceOf(ApiFailure.class);
            assertThat(one.rebuilds().rebuild("product", true, BY)).isEqualTo(3);
            isLive(other, Shelf.PROJECTION, 3);
        }
    }

    @Test
    void aNodeThatIsStartedLongAfterItWasMadeFeedsWhatIsLiveByThen() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        Node slow = node((_, _) -> {});
        try (Node node = node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", true, BY);
            isLive(node, Shelf.PROJECTION, 2);
            node.rebuilds().drop("product", 1);
            Eventually.until(
                    "only one is left",
                    () -> node.overview(Shelf.PROJECTION).generations().size() == 1);
            try (Node started = slow.start()) {
                assertThat(tokensOf("product-2")).isZero();
                isLive(started, Shelf.PROJECTION, 2);
                ledger.append(shelf.reservations(30));
                reachesHead(started, Shelf.PROJECTION);
            }
            assertThat(Tables.rows(database, "product_2")).isEmpty();
            assertThat(tokensOf("product-2")).isZero();
        }
    }

    /** As of a node that stood still while they were dropped. */
    @Test
    void nothingIsBuiltOnRowsThatNoTokenKnows() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        try (Node node = node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", true, BY);
            isLive(node, Shelf.PROJECTION, 2);
            node.rebuilds().drop("product", 1);
            Eventually.until(
                    "only one is left",
                    () -> node.overview(Shelf.PROJECTION).generations().size() == 1);
            new JdbcTemplate(database).update("insert into product_2 select * from product_2__g2 where id = 'p2'");
            node.rebuilds().rebuild("product", true, BY);
            Eventually.until(
                    "it says so",
                    () -> String.valueOf(rebuild(node, Shelf.PROJECTION).trouble())
                            .contains("product_2"));
            assertThat(rebuild(node, Shelf.PROJECTION).processed()).isZero();
            node.rebuilds().drop("product", 3);
            Eventually.until(
                    "it is given up",
                    () -> node.overview(Shelf.PROJECTION).generations().size() == 1);
            node.rebuilds().rebuild("product", true, BY);
            isLive(node, Shelf.PROJECTION, 4);
            assertThat(viewed()).isEqualTo(Tables.rows(database, "product_2")).hasSize(3);
        }
    }

    @Test
    void aGenerationIsFedWhileOthersMakeTheirIndexesOrAreCompared() throws Exception {
        ledger.append(shelf.products("p1", "p2", "p3"));
        try (Node node = node((_, _) -> {}).start()) {
            node.parts().longWork().acquire(FeederParts.MOST_LONG_WORK);
            node.rebuilds().rebuild("product", false, BY);
            Eventually.until(
                    "it is level", () -> rebuild(node, Shelf.PROJECTION).processed() >= ledger.headPosition());
            ledger.append(shelf.reservations(30));
            Eventually.until(
                    "it is level again", () -> rebuild(node, Shelf.PROJECTION).processed() >= ledger.headPosition());
            assertThat(rebuild(node, Shelf.PROJECTION).state()).isEqualTo("building");
            node.parts().longWork().release(FeederParts.MOST_LONG_WORK);
            Eventually.until(
                    "it is compared", () -> rebuild(node, Shelf.PROJECTION).comparedAt() != null);
            Eventually.until(
                    "the permit is given back",
                    () -> node.parts().longWork().availablePermits() == FeederParts.MOST_LONG_WORK);
        }
    }

    /** As written by nodes of which one is late. */
    @Test
    void theYoungestIsSwappedWhateverTheClocksOfNodesSaid() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        try (Node node = node((_, _) -> {}).start()) {
            for (int number = 2; number <= 3; number++) {
                node.rebuilds().rebuild("product", false, BY);
                Eventually.until(
                        "it is compared", () -> rebuild(node, Shelf.PROJECTION).comparedAt() != null);
            }
            new JdbcTemplate(database)
                    .update("update projection_generation set state_since = '2100-01-01' where generation = 2");
            assertThat(node.rebuilds().swap("product", false, BY)).isEqualTo(3);
        }
    }

    @Test
    void sinceWhenAGenerationIsInItsStateIsSaidByTheDatabasesClock() {
        var late = new GenerationTable(
                new ReadStatements(new JdbcTemplate(database), Statements.load()),
                TransactionOperations.withoutTransaction(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        late.enterFirst(Shelf.PROJECTION);
        Instant added = late.of(Shelf.PROJECTION).getFirst().stateSince();
        assertThat(added).isAfter(Instant.EPOCH.plus(Duration.ofDays(365)));
        assertThat(late.move(late.of(Shelf.PROJECTION).getFirst(), GenerationState.RETIRED, GenerationWish.NOTHING))
                .isTrue();
        assertThat(late.of(Shelf.PROJECTION).getFirst().stateSince()).isAfter(added);
    }

    /** As when its answer was lost. */
    @Test
    void aRollbackThatIsSentAgainIsRefusedAndUndoesNothing() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        try (Node node = node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", true, BY);
            isLive(node, Shelf.PROJECTION, 2);
            node.rebuilds().rollback("product", 2, BY);
            isLive(node, Shelf.PROJECTION, 1);
            assertThatThrownBy(() -> node.rebuilds().rollback("product", 2, BY))
                    .isInstanceOfSatisfying(
                            ApiFailure.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.GENERATION_STATE_NOT_ALLOWED));
            assertThat(rebuild(node, Shelf.PROJECTION).next()).isEqualTo("nothing");
            node.rebuilds().rollback("product", 1, BY);
            isLive(node, Shelf.PROJECTION, 2);
        }
    }

    @Test
    void theFirstGenerationsNamesAreUsedAgainOnceItIsDropped() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(30));
        try (Node node = node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", true, BY);
            isLive(node, Shelf.PROJECTION, 2);
            node.rebuilds().drop("product", 1);
            Eventually.until(
                    "only one is left",
                    () -> node.overview(Shelf.PROJECTION).generations().size() == 1);
            assertThat(Tables.rows(database, "product_2")).isEmpty();
            node.rebuilds().rebuild("product", true, BY);
            isLive(node, Shelf.PROJECTION, 3);
            assertThat(viewed()).isEqualTo(Tables.rows(database, "product_2")).hasSize(3);
            assertThat(indexes("product_2")).isEqualTo(indexes("product_2__g2"));
        }
    }

    @Test
    void aPoisonedEventIsALetterOfTheNewGenerationTooAndTheComparisonSaysSo() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(60));
        AtomicBoolean broken = new AtomicBoolean(true);
        try (Node node = node((_, envelope) -> {
                    if (broken.get() && envelope.position() == 10) {
                        throw new IllegalStateException("this event is broken");
                    }
                })
                .start()) {
            reachesHead(node, Shelf.PROJECTION);
            node.rebuilds().rebuild("product", true, BY);
            isLive(node, Shelf.PROJECTION, 2);
            ComparisonReport same = node.rebuilds().report("product", 2).orElseThrow();
            assertThat(same.rebuiltDeadLetters())
                    .isEqualTo(same.liveDeadLetters())
                    .isPositive();
            assertThat(viewed()).isEqualTo(Tables.rows(database, "product_2"));
            broken.set(false);
            node.rebuilds().rebuild("product", true, BY);
            Eventually.until(
                    "it is compared", () -> rebuild(node, Shelf.PROJECTION).comparedAt() != null);
            ComparisonReport mended = node.rebuilds().report("product", 3).orElseThrow();
            assertThat(mended.rebuiltDeadLetters()).isZero();
            // The product's row, each letter, and what each letter's event would have kept of the product before it.
            assertThat(mended.differences()).isEqualTo(1 + 2 * same.liveDeadLetters());
        }
    }

    private Node node(BiConsumer<ProductEvent, EventEnvelope> before) {
        return Node.of(
                database,
                ledger,
                Node.settings(100, 1),
                List.of(new Watched<>(ProductConfiguration.projection(), before)));
    }

    private void reachesHead(Node node, String projection) {
        Eventually.until(
                projection + " has taken in everything",
                () -> node.statuses().position(projection) >= ledger.headPosition());
    }

    private static void isLive(Node node, String projection, int generation) {
        Eventually.until(
                projection + " is live in generation " + generation,
                () -> node.processors().byName(projection).work().generation().number() == generation);
    }

    private static RebuildState rebuild(Node node, String projection) {
        return requireNonNull(node.overview(projection).rebuild());
    }

    private int tokensOf(String processor) {
        return new JdbcTemplate(database)
                .queryForList("select segment from projection_token where processor_name = ?", processor)
                .size();
    }

    private List<String> viewed() {
        return Tables.rows(database, "product");
    }

    private List<String> tablesLike(String pattern) {
        return new JdbcTemplate(database)
                .queryForList(
                        "select table_name from information_schema.tables"
                                + " where table_schema = database() and table_name like ?",
                        String.class,
                        pattern);
    }

    private List<String> indexes(String table) {
        List<String> parts = new JdbcTemplate(database)
                .queryForList(
                        "select concat_ws('|', index_name, non_unique, seq_in_index, column_name, collation, sub_part)"
                                + " from information_schema.statistics where table_schema = database()"
                                + " and table_name = ?",
                        String.class,
                        table);
        Collections.sort(parts);
        return parts;
    }
}
