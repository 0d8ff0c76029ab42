package io.orderledger.query.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A processor that is started before the feeder has let its generation go finds nothing to claim. */
class TakenOverSwapTest {
    /** So long that nobody looks for free segments again by itself while the test runs. */
    private static final Duration BACKOFF = Duration.ofMinutes(10);

    private static final int LONGEST_SECONDS = 60;

    @Test
    void theLiveGenerationIsFedAsSoonAsTheFeederHasLetItGo() {
        FakeLedger ledger = new FakeLedger();
        Shelf shelf = new Shelf();
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(30));
        var settings = new ProjectionProperties(100, 1, null, Duration.ofSeconds(60), Duration.ofMillis(200), BACKOFF);
        try (HikariDataSource database = TestDatabase.migrated()) {
            var slow = new SlowRelease(database);
            try (Node node = Node.of(slow, ledger, settings, List.of(ProductConfiguration.projection()))
                    .start()) {
                Eventually.until(
                        "the first generation runs",
                        () -> node.status(Shelf.PROJECTION).running());
                slow.begin();
                node.rebuilds().rebuild("product", true, "admin-1");
                Eventually.until(
                        "the second generation is read and fed",
                        () -> node.processors().byName(Shelf.PROJECTION).name().equals("product-2@g2")
                                && node.status(Shelf.PROJECTION).running());
                ledger.append(shelf.reservations(30));
                Eventually.until(
                        "what happens then is taken in",
                        () -> node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition());
            }
        }
    }

    /** Lets a feeder release nothing until a processor has looked for something to claim. */
    private static final class SlowRelease extends DelegatingDataSource {
        private final CountDownLatch looked = new CountDownLatch(1);
        private volatile boolean begun;

        SlowRelease(HikariDataSource database) {
            super(database);
        }

        void begin() {
            begun = true;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (begun && isCalledBy(Claims.class.getName(), "close")) {
                await();
            }
            boolean looks = begun
                    && isCalledBy(
                            PooledStreamingEventProcessor.class.getPackageName() + ".Coordinator$CoordinationTask",
                            "claimNewSegments");
            Connection connection = super.getConnection();
            return looks ? announcing(connection) : connection;
        }

        private void await() {
            try {
                if (!looked.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("No processor has looked for something to claim");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static boolean isCalledBy(String type, String method) {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().equals(type)
                                    && frame.getMethodName().equals(method)));
        }

        private Connection announcing(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        } finally {
                            if (method.getName().equals("close")) {
                                looked.countDown();
                            }
                        }
                    });
        }
    }
}
