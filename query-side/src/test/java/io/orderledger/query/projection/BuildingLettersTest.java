package io.orderledger.query.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.OrderEvent;
import io.orderledger.query.Tables;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.order.OrderConfiguration;
import io.orderledger.query.order.OrderProjections;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** While a generation is built its sums are empty: what is taken in by hand then would be counted twice. */
class BuildingLettersTest {
    private static final List<String> SUMS = List.of("sales_day_1", "sales_customer_day_1", "sales_product_day_1");
    private static final String DETAIL = OrderProjections.DETAIL;

    private final AtomicBoolean broken = new AtomicBoolean();

    @Test
    void lettersAreDecidedAboutOnceTheGenerationIsComplete() {
        FakeLedger ledger = new FakeLedger();
        List<Recorded> history = RandomHistory.of(41, 300);
        ledger.append(history);
        long guilty = history.stream()
                .filter(recorded -> recorded.event() instanceof OrderEvent.OrderPlaced)
                .map(Recorded::position)
                .findFirst()
                .orElseThrow();
        try (HikariDataSource database = TestDatabase.migrated()) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            try (Node node = node(database, ledger, guilty).start()) {
                Eventually.until("all is read", () -> node.statuses().position(DETAIL) >= ledger.headPosition());
                broken.set(true);
                node.rebuilds().rebuild(DETAIL, false, "admin-1");
                Eventually.until(
                        "it is compared",
                        () -> requireNonNull(node.overview(DETAIL).rebuild()).comparedAt() != null);
            }
            broken.set(false);
            // As it is a moment earlier: rows and letters are there, and the sums are still to be filled.
            SUMS.forEach(table -> jdbc.update("delete from " + table + "__g2"));
            jdbc.update("update projection_generation set state = 'building' where generation = 2");
            Node node = node(database, ledger, guilty);
            String letter = requireNonNull(jdbc.queryForObject(
                    "select dead_letter_id from projection_dead_letter order by sequence_index limit 1", String.class));
            isRefused(() -> node.desk().retryStreamOf(DETAIL, letter));
            isRefused(() -> node.desk().skip(DETAIL, letter, "why", "admin-1"));

            node.start();
            try (node) {
                Eventually.until(
                        "it is complete",
                        () -> requireNonNull(node.overview(DETAIL).rebuild())
                                .state()
                                .equals("ready"));
                assertThat(node.desk().retryStreamOf(DETAIL, letter).left()).isZero();
                SUMS.forEach(table -> assertThat(Tables.rows(database, table + "__g2"))
                        .as(table)
                        .isNotEmpty()
                        .isEqualTo(Tables.rows(database, table)));
            }
        }
    }

    private static void isRefused(Runnable decision) {
        assertThatThrownBy(decision::run)
                .isInstanceOfSatisfying(
                        ApiFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.GENERATION_STATE_NOT_ALLOWED));
    }

    private Node node(HikariDataSource database, FakeLedger ledger, long guilty) {
        Projection<OrderEvent> orders = OrderConfiguration.projections(ZoneId.of("Asia/Shanghai")).stream()
                .filter(projection -> projection.name().equals(DETAIL))
                .findFirst()
                .orElseThrow();
        Projection<OrderEvent> watched = new Watched<>(orders, (_, envelope) -> {
            if (broken.get() && envelope.position() == guilty) {
                throw new IllegalStateException("this event is broken");
            }
        });
        return Node.of(database, ledger, Node.settings(100, 1), List.of(watched));
    }
}
