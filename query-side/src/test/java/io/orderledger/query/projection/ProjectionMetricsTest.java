package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.events.ProductEvent;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.product.ProductConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gauges say what the tables and the ledger say. */
class ProjectionMetricsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
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
    void aProjectionThatHasNotBegunIsBehindByAllEventsAndByTheAgeOfTheFirst() {
        List<Recorded> events = shelf.products("p1", "p2", "p3");
        ledger.append(events);
        try (Node node = node((_, _) -> {})) {
            bind(node, Clock.fixed(events.getFirst().at().plusMillis(90_500), ZoneOffset.UTC), Duration.ZERO);
            assertThat(gauge(ProjectionMetrics.LAG_EVENTS)).isEqualTo(3);
            assertThat(gauge(ProjectionMetrics.LAG_SECONDS)).isEqualTo(90.5);
            assertThat(gauge(ProjectionMetrics.DEAD_LETTERS)).isZero();
            node.start();
            reachesHead(node);
            assertThat(gauge(ProjectionMetrics.LAG_EVENTS)).isZero();
            assertThat(gauge(ProjectionMetrics.LAG_SECONDS)).isZero();
        }
    }

    @Test
    void eventsThatCouldNotBeTakenInAreCounted() {
        ledger.append(shelf.products("p1", "p2"));
        ledger.append(shelf.reservations(6));
        try (Node node = node(ProjectionMetricsTest::failAtThird).start()) {
            bind(node, Clock.systemUTC(), Duration.ZERO);
            reachesHead(node);
            assertThat(gauge(ProjectionMetrics.DEAD_LETTERS))
                    .as("events 3, 5 and 7")
                    .isEqualTo(3);
        }
    }

    @Test
    void oneLookAtTheDatabaseServesManyGauges() {
        ledger.append(shelf.products("p1"));
        try (Node node = node((_, _) -> {})) {
            bind(node, Clock.systemUTC(), Duration.ofDays(1));
            assertThat(gauge(ProjectionMetrics.LAG_EVENTS)).isEqualTo(1);
            ledger.append(shelf.products("p2"));
            assertThat(gauge(ProjectionMetrics.LAG_EVENTS)).isEqualTo(1);
        }
    }

    @Test
    void nothingIsSaidWhileTheDatabaseCannotBeAsked() {
        try (Node node = node((_, _) -> {})) {
            bind(node, Clock.systemUTC(), Duration.ZERO);
            database.close();
            assertThat(gauge(ProjectionMetrics.LAG_EVENTS)).isNaN();
            assertThat(gauge(ProjectionMetrics.DEAD_LETTERS)).isNaN();
        }
    }

    private static void failAtThird(ProductEvent event, EventEnvelope envelope) {
        if (envelope.position() == 3) {
            throw new IllegalStateException("guilty: " + event.productId());
        }
    }

    private void bind(Node node, Clock clock, Duration kept) {
        var readings = new ProjectionReadings(node.statuses(), ledger, clock, kept);
        new ProjectionMetrics(List.of(Shelf.PROJECTION), readings).bindTo(meters);
    }

    private double gauge(String name) {
        return meters.get(name).tag("projection", Shelf.PROJECTION).gauge().value();
    }

    private Node node(BiConsumer<ProductEvent, EventEnvelope> before) {
        return Node.of(
                database,
                ledger,
                Node.settings(500, 1),
                List.of(new Watched<>(ProductConfiguration.projection(), before)));
    }

    private void reachesHead(Node node) {
        Eventually.until(
                "the projection has taken in everything",
                () -> node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition());
    }
}
