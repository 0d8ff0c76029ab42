package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.query.Projections;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.history.ExpectedTables;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments of one projection run apart, and erasing concerns the rows of all of them. */
class ErasingSegmentsTest {
    private static final int STEPS = 600;
    private static final List<String> TABLES = List.of(
            "customer_1",
            "order_summary_2",
            "order_past_1",
            "sales_span_1",
            "order_customer_2",
            "order_detail_2",
            "sales_day_1",
            "sales_customer_day_1",
            "sales_product_day_1");

    @ParameterizedTest
    @CsvSource({"31, 2, 500", "32, 4, 25", "33, 3, 3"})
    void everyRowOfWhoWasErasedIsBlank(long seed, int segments, int batchSize) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        assertThat(history).anyMatch(recorded -> recorded.event() instanceof CustomerErased);
        FakeLedger ledger = new FakeLedger();
        try (HikariDataSource database = TestDatabase.migrated()) {
            ledger.append(history.subList(0, STEPS / 2));
            List<Projection<?>> projections = Projections.all();
            try (Node node = Node.of(database, ledger, Node.settings(batchSize, segments), projections)
                    .start()) {
                ledger.append(history.subList(STEPS / 2, history.size()));
                for (Projection<?> projection : projections) {
                    Eventually.until(
                            projection.name() + " is level",
                            () -> node.statuses().position(projection.name()) >= ledger.headPosition());
                    assertThat(node.status(projection.name()).deadLetters()).isZero();
                }
            }
            ExpectedTables expected = ExpectedTables.of(history);
            for (String table : TABLES) {
                assertThat(ExpectedTables.actual(database, table))
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(expected.rows(table));
            }
        }
    }
}
