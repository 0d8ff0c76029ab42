package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.Projections;
import io.orderledger.query.Tables;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.projection.ComparisonReport.DifferingColumn;
import io.orderledger.query.projection.ComparisonReport.DifferingRow;
import io.orderledger.query.projection.ComparisonReport.TableComparison;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.TestStatements;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** A generation is built beside the live one, and compared with it row by row. */
class GenerationsTest {
    private static final String BY = "admin-1";

    private final ProductGenerations shop = new ProductGenerations();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyProjectionIsRebuiltAndBothGenerationsAreKeptLevel() {
        List<Recorded> history = RandomHistory.of(31, 500);
        int half = history.size() / 2;
        shop.ledger.append(history.subList(0, half));
        List<Projection<?>> all = Projections.all();
        try (Node node =
                Node.of(shop.database, shop.ledger, Node.settings(100, 1), all).start()) {
            all.forEach(projection -> shop.reachesHead(node, projection.name()));
            all.forEach(projection -> assertThat(node.rebuilds().rebuild(projection.name(), true, BY))
                    .isEqualTo(2));
            all.forEach(projection -> shop.isLive(node, projection.name(), 2));
            shop.ledger.append(history.subList(half, history.size()));
            for (Projection<?> projection : all) {
                shop.reachesHead(node, projection.name());
                Eventually.until(
                        projection.name() + " is kept in its first generation too",
                        () -> node.overview(projection.name())
                                        .generations()
                                        .getFirst()
                                        .position()
                                >= shop.ledger.headPosition());
                assertThat(shop.rebuild(node, projection.name()).differences()).isZero();
            }
            for (String table : Tables.ALL) {
                List<String> rows = Tables.rows(shop.database, table);
                assertThat(rows).as(table).isNotEmpty().isEqualTo(Tables.rows(shop.database, table + "__g2"));
                assertThat(shop.indexes(table + "__g2")).as(table).isEqualTo(shop.indexes(table));
            }
            assertThat(Tables.rows(shop.database, "order_detail"))
                    .isEqualTo(Tables.rows(shop.database, "order_detail_2__g2"));
        }
    }

    @Test
    void aWrongRowOfTheLiveGenerationIsFoundAndNamedAndNothingIsSwapped() {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        shop.ledger.append(shop.shelf.reservations(30));
        try (Node node = shop.node((_, _) -> {}).start()) {
            shop.reachesHead(node, Shelf.PROJECTION);
            JdbcTemplate jdbc = new JdbcTemplate(shop.database);
            jdbc.update("update product_2 set reserved = reserved + 1, name = '别的' where id = 'p2'");
            jdbc.update("delete from product_2 where id = 'p3'");
            node.rebuilds().rebuild("product", true, BY);
            Eventually.until(
                    "it is compared", () -> shop.rebuild(node, Shelf.PROJECTION).comparedAt() != null);
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
            shop.isLive(node, Shelf.PROJECTION, 2);
            assertThat(shop.viewed())
                    .isEqualTo(Tables.rows(shop.database, "product_2__g2"))
                    .hasSize(3);
        }
    }

    @Test
    void whatWasBuiltWhenTheNodeDiedIsNotBuiltAgain() {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        shop.ledger.append(shop.shelf.reservations(3 * GenerationFeeding.BUILDING_SLICE));
        AtomicBoolean failing = new AtomicBoolean();
        try (Node node = shop.node((_, envelope) -> {
                    if (failing.get() && envelope.position() > 2 * GenerationFeeding.BUILDING_SLICE) {
                        throw new CannotAcquireLockException("the shop.database is busy");
                    }
                })
                .start()) {
            shop.reachesHead(node, Shelf.PROJECTION);
            failing.set(true);
            node.rebuilds().rebuild("product", true, BY);
            Eventually.until(
                    "it stands in the middle",
                    () -> shop.rebuild(node, Shelf.PROJECTION).trouble() != null);
            assertThat(shop.rebuild(node, Shelf.PROJECTION).percent())
                    .isBetween(new BigDecimal(60), new BigDecimal(70));
        }
        var taken = new ConcurrentSkipListSet<Long>();
        try (Node node =
                shop.node((_, envelope) -> taken.add(envelope.position())).start()) {
            shop.isLive(node, Shelf.PROJECTION, 2);
            assertThat(taken.first()).isEqualTo(2 * GenerationFeeding.BUILDING_SLICE + 1);
            assertThat(shop.viewed()).isEqualTo(Tables.rows(shop.database, "product_2"));
        }
    }

    @Test
    void aGenerationIsFedWhileOthersMakeTheirIndexesOrAreCompared() throws Exception {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        try (Node node = shop.node((_, _) -> {}).start()) {
            node.parts().longWork().acquire(FeederParts.MOST_LONG_WORK);
            node.rebuilds().rebuild("product", false, BY);
            Eventually.until(
                    "it is level",
                    () -> shop.rebuild(node, Shelf.PROJECTION).processed() >= shop.ledger.headPosition());
            shop.ledger.append(shop.shelf.reservations(30));
            Eventually.until(
                    "it is level again",
                    () -> shop.rebuild(node, Shelf.PROJECTION).processed() >= shop.ledger.headPosition());
            assertThat(shop.rebuild(node, Shelf.PROJECTION).state()).isEqualTo("building");
            node.parts().longWork().release(FeederParts.MOST_LONG_WORK);
            Eventually.until(
                    "it is compared", () -> shop.rebuild(node, Shelf.PROJECTION).comparedAt() != null);
            Eventually.until(
                    "the permit is given back",
                    () -> node.parts().longWork().availablePermits() == FeederParts.MOST_LONG_WORK);
        }
    }

    /** As written by nodes of which one is late. */
    @Test
    void theYoungestIsSwappedWhateverTheClocksOfNodesSaid() {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        try (Node node = shop.node((_, _) -> {}).start()) {
            for (int number = 2; number <= 3; number++) {
                node.rebuilds().rebuild("product", false, BY);
                Eventually.until(
                        "it is compared",
                        () -> shop.rebuild(node, Shelf.PROJECTION).comparedAt() != null);
            }
            new JdbcTemplate(shop.database)
                    .update("update projection_generation set state_since = '2100-01-01' where generation = 2");
            assertThat(node.rebuilds().swap("product", false, BY)).isEqualTo(3);
        }
    }

    @Test
    void sinceWhenAGenerationIsInItsStateIsSaidByTheDatabasesClock() {
        var late = new GenerationTable(
                new ReadStatements(new JdbcTemplate(shop.database), TestStatements.ALL),
                TransactionOperations.withoutTransaction(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        late.enterFirst(Shelf.PROJECTION);
        Instant added = late.of(Shelf.PROJECTION).getFirst().stateSince();
        assertThat(added).isAfter(Instant.EPOCH.plus(Duration.ofDays(365)));
        assertThat(late.move(late.of(Shelf.PROJECTION).getFirst(), GenerationState.RETIRED, GenerationWish.NOTHING))
                .isTrue();
        assertThat(late.of(Shelf.PROJECTION).getFirst().stateSince()).isAfter(added);
    }

    @Test
    void aPoisonedEventIsALetterOfTheNewGenerationTooAndTheComparisonSaysSo() {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        shop.ledger.append(shop.shelf.reservations(60));
        AtomicBoolean broken = new AtomicBoolean(true);
        try (Node node = shop.node((_, envelope) -> {
                    if (broken.get() && envelope.position() == 10) {
                        throw new IllegalStateException("this event is broken");
                    }
                })
                .start()) {
            shop.reachesHead(node, Shelf.PROJECTION);
            node.rebuilds().rebuild("product", true, BY);
            shop.isLive(node, Shelf.PROJECTION, 2);
            ComparisonReport same = node.rebuilds().report("product", 2).orElseThrow();
            assertThat(same.rebuiltDeadLetters())
                    .isEqualTo(same.liveDeadLetters())
                    .isPositive();
            assertThat(shop.viewed()).isEqualTo(Tables.rows(shop.database, "product_2"));
            broken.set(false);
            node.rebuilds().rebuild("product", true, BY);
            Eventually.until(
                    "it is compared", () -> shop.rebuild(node, Shelf.PROJECTION).comparedAt() != null);
            ComparisonReport mended = node.rebuilds().report("product", 3).orElseThrow();
            assertThat(mended.rebuiltDeadLetters()).isZero();
            // The product's row, each letter, and what each letter's event would have kept of the product before it.
            assertThat(mended.differences()).isEqualTo(1 + 2 * same.liveDeadLetters());
        }
    }
}
