package io.orderledger.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.EventCatalogue;
import io.orderledger.events.OrderEvent;
import io.orderledger.ledger.Folded;
import io.orderledger.ledger.RecordedEvent;
import io.orderledger.query.Tables;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.order.replay.ReplayedOrder;
import io.orderledger.query.order.replay.ReplayedViews;
import io.orderledger.query.projection.BatchRunner;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Snapshots;
import io.orderledger.query.statement.TestStatements;
import io.orderledger.web.order.OrderSummaryView;
import io.orderledger.web.order.OrderView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What is folded from an order's events is what the read tables hold after the same events: after each of them. */
class ReplayedOrdersTest {
    private static final int STEPS = 250;
    private static final HikariDataSource DATABASE = TestDatabase.migrated();
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);

    private final OrderDetailQueries tables = new OrderDetailQueries(
            new ReadStatements(JDBC, TestStatements.ALL), Snapshots.of(new JdbcTransactionManager(DATABASE)));
    private final List<BatchRunner> projections = OrderConfiguration.projections(ZoneId.of("Asia/Shanghai")).stream()
            .map(projection -> new BatchRunner(projection, DATABASE))
            .toList();
    private final Map<String, List<RecordedEvent>> streams = new HashMap<>();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void clear() {
        Tables.clear(DATABASE);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void afterEveryEventTheFoldIsTheOrderInTheTables(long seed) {
        for (Recorded recorded : RandomHistory.of(seed, STEPS)) {
            if (!(recorded.event() instanceof OrderEvent event)) continue;
            projections.forEach(projection -> projection.run(List.of(recorded), 1));
            List<RecordedEvent> events = streams.computeIfAbsent(event.orderId(), _ -> new ArrayList<>());
            events.add(recorded(recorded));
            Folded<ReplayedOrder> folded = ReplayedOrder.of(events);
            assertThat(ReplayedViews.order(folded, ReplayedHistory.of(events, Locale.ENGLISH)))
                    .as("after %s", recorded)
                    .isEqualTo(inTables(event.orderId()));
            assertThat(ReplayedViews.summary(folded).orElseThrow())
                    .as("after %s", recorded)
                    .isEqualTo(listed(event.orderId()));
        }
        assertThat(streams).hasSizeGreaterThan(STEPS / 50);
    }

    @Test
    void beforeItsFirstEventThereIsNoOrder() {
        Folded<ReplayedOrder> folded = ReplayedOrder.of(List.of());
        assertThat(folded.exists()).isFalse();
        assertThat(ReplayedViews.order(folded, null)).isEmpty();
        assertThat(ReplayedViews.summary(folded)).isEmpty();
    }

    private Optional<OrderView> inTables(String orderId) {
        return tables.byId(UUID.fromString(orderId), Locale.ENGLISH, new OrderScope.All());
    }

    private static OrderSummaryView listed(String orderId) {
        return JDBC.queryForObject(
                "select * from order_summary_2 where id = ?", (row, _) -> OrderListQueries.view(row), orderId);
    }

    private static RecordedEvent recorded(Recorded recorded) {
        return new RecordedEvent(
                recorded.position(),
                recorded.eventId(),
                recorded.sequence() + 1,
                recorded.at(),
                EventCatalogue.byJavaType(recorded.event().getClass())
                        .orElseThrow()
                        .name(),
                recorded.event(),
                recorded.metadata());
    }
}
