package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ProductEvent;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How processors behave when all goes well, when something fails, and when several nodes share the work. */
class ProcessorTest {
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
    void aNewProjectionTakesInAllOldEventsAndGoesOnWithNewOnes() {
        ledger.append(shelf.products("p1", "p2"));
        ledger.append(shelf.reservations(1_200));
        try (Node node = node(500, 1, (_, _) -> {}).start()) {
            reachesHead(node);
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
            ledger.append(shelf.reservations(3));
            reachesHead(node);
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
            ProjectionStatus status = node.status(Shelf.PROJECTION);
            assertThat(status.lagEvents()).isZero();
            assertThat(status.deadLetters()).isZero();
            Eventually.until("it runs", () -> node.status(Shelf.PROJECTION).running());
            assertThat(new ProjectionsHealthIndicator(node.statuses()).health().getStatus())
                    .isEqualTo(Status.UP);
        }
    }

    @Test
    void aRestartGoesOnWhereTheLastRunStoppedAlsoWithSeveralSegments() {
        ledger.append(shelf.products("p1", "p2", "p3", "p4", "p5", "p6", "p7"));
        for (int run = 0; run < 3; run++) {
            ledger.append(shelf.reservations(100));
            try (Node node = node(10, 4, (_, _) -> {}).start()) {
                reachesHead(node);
            }
        }
        assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
        assertThat(count("select count(*) from projection_token where processor_name = 'product-2'"))
                .isEqualTo(4);
    }

    @Test
    void twoNodesShareTheSegmentsAndOneTakesOverFromTheOther() {
        ledger.append(shelf.products("p1", "p2", "p3", "p4", "p5", "p6", "p7"));
        try (Node first = node(10, 4, (_, _) -> {}).start()) {
            try (Node second = node(10, 4, (_, _) -> {}).start()) {
                ledger.append(shelf.reservations(500));
                reachesHead(first);
                reachesHead(second);
                assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
            }
            ledger.append(shelf.reservations(500));
            reachesHead(first);
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
        }
    }

    @Test
    void aFailureThatIsNoEventsFaultRollsRowsAndTokenBackAndIsRetriedUntilItIsOver() {
        AtomicBoolean failing = new AtomicBoolean(true);
        AtomicInteger attempts = new AtomicInteger();
        ledger.append(shelf.products("p1", "p2"));
        ledger.append(shelf.reservations(50));
        try (Node node = node(500, 1, (_, envelope) -> {
                    if (envelope.position() == 40 && failing.get()) {
                        attempts.incrementAndGet();
                        throw new CannotAcquireLockException("the database is busy");
                    }
                })
                .start()) {
            Eventually.until("it was tried three times", () -> attempts.get() >= 3);
            // Where the token stands decides what must be in the tables: batches before the failing one may have
            // committed.
            long token = node.status(Shelf.PROJECTION).position();
            assertThat(token).isLessThan(40);
            assertThat(count("select coalesce(sum(reserved), 0) from product_2"))
                    .isEqualTo(Math.max(0, token - 2));
            assertThat(node.status(Shelf.PROJECTION).running()).isFalse();
            assertThat(new ProjectionsHealthIndicator(node.statuses()).health().getStatus())
                    .isEqualTo(Status.DOWN);

            failing.set(false);
            reachesHead(node);
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
            assertThat(node.status(Shelf.PROJECTION).deadLetters()).isZero();
            Eventually.until("it runs", () -> node.status(Shelf.PROJECTION).running());
        }
    }

    @Test
    void anEventThatIsNotOfTheLedgerStopsTheProjectionThere() {
        ledger.append(shelf.products("p1"));
        ledger.append(alien());
        try (Node node = node(1, 1, (_, _) -> {}).start()) {
            Eventually.until("it is in trouble", () -> {
                ProjectionStatus status = node.status(Shelf.PROJECTION);
                return status.position() == 1 && !status.running() && status.trouble() != null;
            });
            assertThat(new ProjectionsHealthIndicator(node.statuses()).health().getStatus())
                    .isEqualTo(Status.DOWN);
            assertThat(node.status(Shelf.PROJECTION).deadLetters()).isZero();
        }
    }

    private TrackedEventMessage<?> alien() {
        return Messages.of(shelf.reservation("p1").getFirst(), "product", "an event of tomorrow");
    }

    private Node node(int batchSize, int segments, BiConsumer<ProductEvent, EventEnvelope> before) {
        return Node.of(
                database,
                ledger,
                Node.settings(batchSize, segments),
                List.of(new Watched<>(ProductConfiguration.projection(), before)));
    }

    private void reachesHead(Node node) {
        Eventually.until(
                "the projection has taken in everything",
                () -> node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition());
    }

    private long count(String sql) {
        Long count = new JdbcTemplate(database).queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
