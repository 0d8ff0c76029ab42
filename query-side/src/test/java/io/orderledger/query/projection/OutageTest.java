package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.database.DatabaseUnderTest;
import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.database.TestDirectory;
import io.orderledger.ledger.LedgerMigration;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database goes away, cleanly or by kill -9, while events arrive: nothing is lost, nothing is taken in twice. */
class OutageTest {
    private static final int OUTAGES = 3;
    private static final int EVENTS_BEFORE = 300;
    private static final int EVENTS_DURING = 100;

    @Test
    void anOutageLosesAndRepeatsNothing() {
        Path directory = TestDirectory.ofThisJvm().resolve("outage");
        try (EmbeddedDatabase server = DatabaseUnderTest.start(directory)) {
            server.createDatabase("outage");
            try (HikariDataSource pool = TestDatabase.pool(server, "outage")) {
                new ProjectionMigration(new LedgerMigration(pool));
                FakeLedger ledger = new FakeLedger();
                Shelf shelf = new Shelf();
                ledger.append(shelf.products("p1", "p2", "p3"));
                List<Projection<?>> projections = List.of(ProductConfiguration.projection());
                try (Node node =
                        Node.of(pool, ledger, Node.settings(20, 1), projections).start()) {
                    for (int outage = 0; outage < OUTAGES; outage++) {
                        feedDuringOutage(server, ledger, shelf, outage % 2 == 0);
                        Eventually.until("it caught up", () -> reached(node, ledger));
                        assertThat(Shelf.actual(pool)).isEqualTo(shelf.expected());
                    }
                    Eventually.until(
                            "it runs", () -> node.status(Shelf.PROJECTION).running());
                    assertThat(node.status(Shelf.PROJECTION).deadLetters()).isZero();
                }
            }
        }
    }

    private static void feedDuringOutage(EmbeddedDatabase server, FakeLedger ledger, Shelf shelf, boolean kill) {
        ledger.append(shelf.reservations(EVENTS_BEFORE));
        if (kill) {
            server.kill();
        } else {
            server.stop();
        }
        ledger.append(shelf.reservations(EVENTS_DURING));
        server.restart();
    }

    private static boolean reached(Node node, FakeLedger ledger) {
        return node.processors().byName(Shelf.PROJECTION).localPosition().orElse(0) >= ledger.headPosition();
    }
}
