package io.orderledger.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.query.Tables;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.history.History;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.projection.BatchRunner;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Names that differ in case only are one name to the database. Segments take orders in as fast as they can, each in its own
 * order: the row must say the same whichever comes first, or two generations would differ.
 */
class EqualNamesTest {
    private static final List<String> SPELLINGS = List.of("Anna", "ANNA", "anna");

    @Test
    void theLatestSpellingStaysInWhateverOrderSegmentsAre() {
        History history = new History();
        List<Recorded> orders = new ArrayList<>();
        for (String name : SPELLINGS) orders.add(history.add("order-" + name, placed("order-" + name, name)));
        List<String> inOrder = names(orders, 1);
        assertThat(inOrder).hasSize(1).first().asString().contains("customer_name=anna", "orders=3", "position=3");
        Collections.reverse(orders);
        assertThat(names(orders, 1)).isEqualTo(inOrder);
        assertThat(names(orders, 3)).isEqualTo(inOrder);
    }

    private static List<String> names(List<Recorded> orders, int batchSize) {
        try (HikariDataSource database = TestDatabase.migrated()) {
            new BatchRunner(new OrderSummaryProjection(ZoneId.of("Asia/Shanghai")), database).run(orders, batchSize);
            assertThat(new JdbcTemplate(database).queryForObject("select count(*) from order_summary_2", Long.class))
                    .isEqualTo(SPELLINGS.size());
            return Tables.rows(database, "order_customer_2");
        }
    }

    private static OrderPlaced placed(String id, String name) {
        return new OrderPlaced(
                id,
                "20240601-" + name,
                Instant.parse("2024-06-01T02:00:00Z"),
                "user-1",
                OrderStatus.DRAFT,
                "customer-1",
                name,
                null,
                null,
                List.of(),
                new OrderTotals(Money.of("0.00"), Money.of("0.00")),
                null);
    }
}
