package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The database fails just when a node follows the views to the generation that they show now. */
class FollowedSwapTest {
    private static final int FAILURES = 2;

    @Test
    void theNodeTriesAgainUntilTheProcessorOfTheNewGenerationRuns() {
        FakeLedger ledger = new FakeLedger();
        Shelf shelf = new Shelf();
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(30));
        try (HikariDataSource database = TestDatabase.migrated()) {
            var failing = new FailingStarts(database);
            try (Node node = Node.of(failing, ledger, Node.settings(100, 1), List.of(ProductConfiguration.projection()))
                    .start()) {
                failing.left.set(FAILURES);
                node.rebuilds().rebuild("product", true, "admin-1");
                Eventually.until(
                        "the new generation is read and fed by this node",
                        () -> node.processors().byName(Shelf.PROJECTION).name().equals("product-2@g2")
                                && node.status(Shelf.PROJECTION).running());
                assertThat(failing.left).hasValueLessThanOrEqualTo(0);
                ledger.append(shelf.reservations(30));
                Eventually.until(
                        "what happens then is taken in",
                        () -> node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition());
            }
        }
    }

    /** Gives no connection to a processor that starts, some times. */
    private static final class FailingStarts extends DelegatingDataSource {
        private final AtomicInteger left = new AtomicInteger();

        FailingStarts(HikariDataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            boolean isStart = StackWalker.getInstance()
                    .walk(frames -> frames.anyMatch(
                            frame -> frame.getClassName().equals(PooledStreamingEventProcessor.class.getName())
                                    && frame.getMethodName().equals("start")));
            if (isStart && left.getAndDecrement() > 0) {
                throw new SQLTransientConnectionException("the database is away");
            }
            return super.getConnection();
        }
    }
}
