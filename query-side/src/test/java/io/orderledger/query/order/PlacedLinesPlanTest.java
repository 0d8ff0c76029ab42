package io.orderledger.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.TestStatements;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Lines as they were placed come from two tables; the server must look into each for the one order only. */
class PlacedLinesPlanTest {
    private static final int DOUBLINGS = 12;
    private static final int FEW_ROWS = 40;

    private static HikariDataSource database;
    private static SingleConnectionDataSource connection;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void fill() throws Exception {
        database = TestDatabase.migrated();
        connection = new SingleConnectionDataSource(database.getConnection(), true);
        jdbc = new JdbcTemplate(connection);
        jdbc.update("""
            insert into order_item_2
                (id, order_id, line_no, product_id, product_name, unit, quantity, unit_price, total_price, cost,
                 total_cost, price_source, delivered_quantity, closed_quantity, created_at, updated_at, version, position)
            values ('line', 'order-0', 1, 'product', '苹果', '斤', 2.50, 0.33, 0.40, 1.25, 3.33, 'global', 1.20, 0,
                    '2024-06-01', '2024-06-02', 3, 0)
            """);
        for (int i = 0; i < DOUBLINGS; i++) {
            jdbc.update("""
                insert into order_item_2
                select id, concat('order-', position + ?), line_no, product_id, product_name, barcode, unit, quantity,
                       unit_price, total_price, cost, total_cost, resolved_price, price_source, overridden_by,
                       delivered_quantity, closed_quantity, remark, created_at, updated_at, version, position + ?
                from order_item_2
                """, 1 << i, 1 << i);
        }
        jdbc.update("""
            insert into order_item_placed_2
            select 'kept', order_id, line_no, product_id, product_name, barcode, unit, quantity,
                   unit_price, 0.83, cost, 3.13, resolved_price, price_source, overridden_by,
                   remark, created_at, version, position
            from order_item_2 where position % 2 = 1
            """);
        jdbc.queryForList("analyze table order_item_2, order_item_placed_2");
    }

    @AfterAll
    static void close() {
        connection.destroy();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-100, line", "order-101, kept"})
    void onlyTheOrdersOwnLinesAreRead(String expected) {
        String[] orderAndLine = expected.split(", ");
        var reads = new ReadStatements(jdbc, TestStatements.ALL);
        long before = rowsRead();
        List<String> lines = reads.list(
                "order_item_placed/by_order", (row, _) -> row.getString("id"), new OfOrder(orderAndLine[0], 100));
        assertThat(rowsRead() - before).isPositive().isLessThan(FEW_ROWS);
        assertThat(lines).containsExactly(orderAndLine[1]);
    }

    /** What was delivered since does not count: 2.50 at 0.33 come to 0.83, at a cost of 1.25 to 3.13. */
    @Test
    void amountsAreThoseOfPlacing() {
        assertThat(jdbc.queryForObject(
                        "select concat(total_price, ' ', total_cost) from order_item_placed where order_id ="
                                + " 'order-100'",
                        String.class))
                .isEqualTo("0.83 3.13");
    }

    /** Steps along an index and rows fetched, as the server counts them for this connection. */
    private static long rowsRead() {
        return jdbc
                .query(
                        "show session status like 'Handler_read%'",
                        (row, _) -> row.getString(1).endsWith("_deleted") ? 0L : row.getLong(2))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private record OfOrder(String id, int limit) {}
}
