package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.ledger.Await;
import io.orderledger.ledger.LedgerMigration;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The thread: it seals by itself, says when it cannot, and leaves the lease to the next. */
class SealingTest {
    @TempDir
    private Path files;

    @Test
    void sealsUntilItIsClosedAndSaysWhatStopsIt() {
        try (var shop = new SealedShop()) {
            shop.append(100, "a");
            try (Sealing sealing = sealing(shop)) {
                Await.until(() -> sealing.status().sealed() == 100);
                assertThat(sealing.status().sealing()).isTrue();
                Await.until(() -> gauge(shop, "ledger.seal.lag.seconds") < 1);

                shop.appendChanged();
                Await.until(() -> sealing.status().trouble().isPresent());
                assertThat(sealing.status().trouble().orElseThrow()).contains("position 101");
                assertThat(gauge(shop, "ledger.seal.size")).isEqualTo(100);
                assertThat(gauge(shop, "ledger.seal.lag.events")).isEqualTo(1);
                assertThat(gauge(shop, "ledger.seal.stopped")).isEqualTo(1);
                assertThat(shop.meters.get("ledger.seal.failures").counter().count())
                        .isPositive();
            }
        }
    }

    /** As it is when a class is missing or the heap is full: no exception, and no reason to seal nothing ever after. */
    @Test
    void sealsAgainAfterAnError() {
        try (var shop = new SealedShop()) {
            shop.append(10, "a");
            var broken = new AtomicBoolean(true);
            LedgerMigration database = before(shop, () -> {
                if (broken.get()) throw new NoClassDefFoundError("missing/Class");
            });
            try (Sealing sealing = sealing(shop, database)) {
                Await.until(() -> sealing.status().trouble().isPresent());
                assertThat(sealing.status().trouble().orElseThrow()).contains("missing/Class");
                assertThat(gauge(shop, "ledger.seal.stopped")).isEqualTo(1);
                Await.until(
                        () -> shop.meters.get("ledger.seal.failures").counter().count() > 1);
                broken.set(false);
                Await.until(() -> sealing.status().sealed() == 10);
                Await.until(() -> sealing.status().trouble().isEmpty());
            }
        }
    }

    /** As a heap that is full has no room for the message either. */
    @Test
    void sealsAgainAfterAnErrorThatCannotBeSaid() {
        try (var shop = new SealedShop()) {
            shop.append(10, "a");
            var broken = new AtomicBoolean(true);
            LedgerMigration database = before(shop, () -> {
                if (broken.get()) throw new Unsayable();
            });
            try (Sealing sealing = sealing(shop, database)) {
                Await.until(() -> sealing.status().trouble().isPresent());
                broken.set(false);
                Await.until(() -> sealing.status().sealed() == 10);
                Await.until(() -> sealing.status().trouble().isEmpty());
            }
        }
    }

    @Test
    void saysWhenItsThreadHasEnded() {
        try (var shop = new SealedShop()) {
            var interrupted = new AtomicBoolean();
            LedgerMigration database = before(shop, () -> {
                if (interrupted.get()) Thread.currentThread().interrupt();
            });
            Sealing sealing = sealing(shop, database);
            try (sealing) {
                interrupted.set(true);
                Await.until(() -> sealing.status().trouble().orElse("").contains("has ended"));
                assertThat(gauge(shop, "ledger.seal.stopped")).isEqualTo(1);
            }
            assertThat(sealing.status().trouble().orElse("")).doesNotContain("has ended");
        }
    }

    private static final class Unsayable extends Error {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new OutOfMemoryError("for the message");
        }
    }

    /** The shop's database, where this comes before each connection of the thread that seals. */
    private static LedgerMigration before(SealedShop shop, Runnable connection) {
        return new LedgerMigration(new DelegatingDataSource(shop.pool) {
            @Override
            public Connection getConnection() throws SQLException {
                if (Thread.currentThread().getName().equals("ledger-sealer")) connection.run();
                return super.getConnection();
            }
        });
    }

    @Test
    void leavesTheLeaseToTheNextAtOnce() {
        try (var shop = new SealedShop()) {
            shop.append(10, "a");
            try (Sealing first = sealing(shop)) {
                Await.until(() -> first.status().sealed() == 10);
            }
            shop.append(10, "b");
            try (Sealing next = sealing(shop)) {
                Await.until(() -> next.status().sealed() == 20);
            }
            assertThat(shop.checkpoints()).extracting(SealedCheckpoint::epoch).containsExactly(1L, 2L);
        }
    }

    @Test
    void isOffWithoutAKey() {
        try (Sealing off = new Sealing(null, Duration.ofSeconds(1), new SealMetrics(new SimpleMeterRegistry()))) {
            assertThat(off.status().on()).isFalse();
        }
    }

    private Sealing sealing(SealedShop shop) {
        return sealing(shop, shop.migration);
    }

    private Sealing sealing(SealedShop shop, LedgerMigration database) {
        return new Sealing(
                shop.sealer(database, files.resolve("seal.key"), files.resolve("checkpoints"), ""),
                Duration.ofMillis(20),
                new SealMetrics(shop.meters));
    }

    private static double gauge(SealedShop shop, String name) {
        return shop.meters.get(name).gauge().value();
    }
}
