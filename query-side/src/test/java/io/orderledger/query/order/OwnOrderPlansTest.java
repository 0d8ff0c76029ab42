package io.orderledger.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.OrderStatus;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.TestStatements;
import io.orderledger.web.DateRange;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** However many orders others have placed or deliver, the server touches no more rows than there are own ones. */
class OwnOrderPlansTest {
    private static final int DOUBLINGS = 14;
    /** One in so many orders is one's own. */
    private static final int OWNERS = 64;

    private static final int STOPS = 16;

    private static final int OWN = (1 << DOUBLINGS) / OWNERS;

    private static HikariDataSource database;
    private static SingleConnectionDataSource connection;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void fill() throws Exception {
        database = TestDatabase.migrated();
        connection = new SingleConnectionDataSource(database.getConnection(), true);
        jdbc = new JdbcTemplate(connection);
        jdbc.update("""
            insert into order_summary_2
                (id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost, item_count,
                 created_by, business_date, placed_at, created_at, updated_at, version, valid_from_position,
                 position)
            values ('order-0', '202406010', 'customer-0', '张三0', 'pending', 'none', 1, 1, 1,
                    'user-0', '2024-06-01', '2024-06-01', '2024-06-01', '2024-06-01', 1, 0, 0)
            """);
        for (int i = 0; i < DOUBLINGS; i++) {
            jdbc.update("""
                insert into order_summary_2
                    (id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost, item_count,
                     created_by, business_date, placed_at, created_at, updated_at, version, valid_from_position,
                     position)
                select concat('order-', position + ?), concat('20240601', position + ?),
                       concat('customer-', (position + ?) %% 100), concat('张三', (position + ?) %% 100),
                       elt(1 + (position + ?) %% 3, 'pending', 'confirmed', 'delivered'), 'none', 1, 1, 1,
                       concat('user-', (position + ?) %% %d),
                       date_add('2024-06-01', interval (position + ?) %% 30 day), placed_at, created_at, updated_at, 1, 0,
                       position + ?
                from order_summary_2
                """.formatted(OWNERS), (Object[]) numbers(1 << i));
        }
        deliver();
        jdbc.queryForList("analyze table order_summary_2, delivery_1, delivery_stop_1");
    }

    /** Runs of as many stops as a driver has runs: each driver has as many orders as each who places them. */
    private static void deliver() {
        jdbc.update("""
            insert into delivery_1
                (id, delivery_no, employee_id, employee_name, status, total_amount, total_cost, stop_count,
                 resolved_count, created_by, business_date, planned_at, created_at, updated_at, version, position)
            select concat('run-', position), concat('20240601-', position), concat('driver-', position %% %d), '王五',
                   'completed', 1, 1, 1, 1, 'user-1', business_date, placed_at, created_at, updated_at, 1, position
            from order_summary_2
            where position < ?
            """.formatted(OWNERS), (1 << DOUBLINGS) / STOPS);
        jdbc.update("""
            insert into delivery_stop_1
                (delivery_id, order_id, order_no, stop_no, slip_no, customer_id, customer_name, status, planned_amount,
                 planned_cost, created_at, updated_at, version, position)
            select concat('run-', position div %d), id, order_no, 1, order_no, customer_id, customer_name, 'delivered',
                   1, 1, created_at, updated_at, 1, position
            from order_summary_2
            """.formatted(STOPS));
    }

    private static Integer[] numbers(int number) {
        Integer[] numbers = new Integer[8];
        Arrays.fill(numbers, number);
        return numbers;
    }

    @AfterAll
    static void close() {
        connection.destroy();
        database.close();
    }

    /** From the runs to their stops, to the orders, and once more over what that gave; never over all orders. */
    @ParameterizedTest
    @CsvSource({
        "order_summary/run_page, , ",
        "order_summary/run_page, CONFIRMED, ",
        "order_summary/run_page, , 张三1",
        "order_summary/run_count, , "
    })
    void onlyOrdersOfOwnRunsAreRead(String statement, OrderStatus status, String keyword) {
        check(statement, status, keyword, new OrderScope.OnRunsOf("driver-7"), 6L * OWN + 100);
    }

    @ParameterizedTest
    @CsvSource({
        "order_summary/own_page, , ",
        "order_summary/own_page, CONFIRMED, ",
        "order_summary/own_count, CONFIRMED, ",
        "order_summary/own_count, , ",
        "order_summary/own_search, , 张三1",
        "order_summary/own_search, , 2024",
        "order_summary/own_search, CONFIRMED, 没有此人",
        "order_summary/own_search_count, , 张三1"
    })
    void onlyOwnOrdersAreRead(String statement, OrderStatus status, String keyword) {
        check(statement, status, keyword, new OrderScope.PlacedBy("user-7"), 2L * OWN + 100);
    }

    private static void check(String statement, OrderStatus status, String keyword, Record scope, long most) {
        var reads = new ReadStatements(jdbc, TestStatements.ALL);
        var filter = new OrderFilter(
                status,
                null,
                null,
                new DateRange(null, null),
                Optional.ofNullable(keyword).flatMap(Keyword::of));
        var parameters = OrderListParameters.of(new PageQuery(1, 20, null), filter, ZoneOffset.UTC);
        long before = rowsRead();
        List<String> rows = reads.list(statement, (row, _) -> row.getString(1), parameters, scope);
        long read = rowsRead() - before;
        assertThat(rows).hasSizeBetween("没有此人".equals(keyword) ? 0 : 1, 20);
        assertThat(read).isPositive().isLessThan(most);
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
}
