package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ProductEvent;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** An event that cannot be taken in: it alone, and what follows it in its stream, goes to the dead letters. */
class DeadLetterTest {
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private HikariDataSource database;
    private FakeLedger ledger;
    private Shelf shelf;

    @BeforeEach
    void open() {
        database = TestDatabase.migrated();
        ledger = new FakeLedger();
        shelf = new Shelf();
        ledger.append(shelf.products("a1", "A1", "b2", "c3"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theGuiltyEventAndItsFollowersQueueWhileAllOthersAreTakenIn() {
        // Of one letter in two cases: a collation that ignores case would block both.
        ledger.append(shelf.reservations(400));
        try (Node node = node(guilty("a1", 13)).start()) {
            reachesHead(node);
            assertThat(reservedBesides("a1")).isEqualTo(expectedBesides("a1"));
            assertThat(Shelf.actual(database).get("a1")).isEqualByComparingTo("2");
            assertThat(node.status(Shelf.PROJECTION).deadLetters()).isEqualTo(98);
            assertThat(letterPositions()).isSorted().hasSize(98).startsWith(13L);
            assertThat(firstCause()).contains("IllegalStateException");
            Eventually.until("it runs", () -> node.status(Shelf.PROJECTION).running());
            Health health = new ProjectionsHealthIndicator(node.statuses()).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsKey("warning");
        }
    }

    @Test
    void afterTheTroubleTheProjectionIsFastAgain() {
        ledger.append(shelf.reservations(40));
        try (Node node = node(guilty("b2", 11)).start()) {
            reachesHead(node);
            long savepoints = savepoints();
            assertThat(savepoints)
                    .as("the trouble was gone through event by event")
                    .isPositive();
            ledger.append(shelf.reservations(400));
            reachesHead(node);
            assertThat(savepoints()).isEqualTo(savepoints);
            assertThat(reservedBesides("b2")).isEqualTo(expectedBesides("b2"));
        }
    }

    @Test
    void aRowThatDoesNotFitIsTheEventsFaultToo() {
        try (Node node = node((_, _) -> {}).start()) {
            reachesHead(node);
            new JdbcTemplate(database).update("delete from product_2 where id = 'c3'");
            ledger.append(shelf.reservations(40));
            reachesHead(node);
            assertThat(reservedBesides("c3")).isEqualTo(expectedBesides("c3"));
            assertThat(node.status(Shelf.PROJECTION).deadLetters()).isEqualTo(10);
            assertThat(firstCause()).contains("RowCountMismatch");
        }
    }

    @Test
    void lettersAreTakenInAgainInOrderOnceTheCauseIsMended() {
        ledger.append(shelf.reservations(80));
        try (Node node = node(guilty("a1", 13)).start()) {
            reachesHead(node);
            assertThat(node.retry().retry(Shelf.PROJECTION).takenIn())
                    .as("still broken")
                    .isZero();
            assertThat(node.status(Shelf.PROJECTION).deadLetters()).isEqualTo(18);

            broken.set(false);
            DeadLetterRetry.Outcome outcome = node.retry().retry(Shelf.PROJECTION);
            assertThat(outcome.takenIn()).isEqualTo(18);
            assertThat(outcome.left()).isZero();
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
            ledger.append(shelf.reservations(40));
            reachesHead(node);
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
        }
    }

    @Test
    void retryingWhileEventsArriveLosesAndRepeatsNothing() {
        ledger.append(shelf.reservations(80));
        try (Node node = node(guilty("a1", 13)).start()) {
            reachesHead(node);
            broken.set(false);
            Thread feeder = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 100; i++) {
                    ledger.append(shelf.reservation("a1"));
                }
            });
            Eventually.until("no letter is left", () -> {
                boolean none = node.retry().retry(Shelf.PROJECTION).left() == 0;
                return none && !feeder.isAlive() && node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition();
            });
            node.retry().retry(Shelf.PROJECTION);
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
        }
    }

    private BiConsumer<ProductEvent, EventEnvelope> guilty(String stream, long position) {
        return (event, envelope) -> {
            if (envelope.position() == position && event.productId().equals(stream) && broken.get()) {
                throw new IllegalStateException("this event is broken");
            }
        };
    }

    private Node node(BiConsumer<ProductEvent, EventEnvelope> before) {
        return Node.of(
                database,
                ledger,
                Node.settings(100, 1),
                List.of(new Watched<>(ProductConfiguration.projection(), before)));
    }

    private void reachesHead(Node node) {
        Eventually.until(
                "the projection has passed everything",
                () -> node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition());
    }

    private Map<String, BigDecimal> reservedBesides(String product) {
        Map<String, BigDecimal> rows = Shelf.actual(database);
        rows.remove(product);
        return rows;
    }

    private Map<String, BigDecimal> expectedBesides(String product) {
        Map<String, BigDecimal> rows = new TreeMap<>(shelf.expected());
        rows.remove(product);
        return rows;
    }

    private List<Long> letterPositions() {
        return new JdbcTemplate(database)
                .queryForList("select token from projection_dead_letter order by sequence_index", byte[].class).stream()
                        .map(token -> Long.parseLong(new String(token, StandardCharsets.UTF_8).replaceAll("\\D", "")))
                        .toList();
    }

    private String firstCause() {
        return String.valueOf(new JdbcTemplate(database)
                .queryForObject(
                        "select cause_type from projection_dead_letter order by sequence_index limit 1", String.class));
    }

    private long savepoints() {
        Long count = new JdbcTemplate(database)
                .queryForObject("show global status like 'Com_savepoint'", (row, _) -> row.getLong("Value"));
        return count == null ? 0 : count;
    }
}
