package io.orderledger.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything in the read tables, as text that two states can be compared by. */
public final class Tables {
    public static final List<String> ALL = List.of(
            "product_2",
            "customer_1",
            "customer_price_1",
            "customer_price_history_1",
            "order_summary_2",
            "order_past_1",
            "sales_span_1",
            "product_past_1",
            "order_count_2",
            "order_customer_2",
            "order_detail_2",
            "order_item_2",
            "order_item_placed_2",
            "order_status_flow_1",
            "order_history_1",
            "system_config_1",
            "user_1",
            "employee_1",
            "sales_day_1",
            "sales_customer_day_1",
            "sales_product_day_1",
            "delivery_1",
            "delivery_stop_1",
            "delivery_stop_line_1",
            "delivery_day_1");

    private Tables() {}

    public static Map<String, List<String>> dump(DataSource dataSource) {
        Map<String, List<String>> rows = new TreeMap<>();
        ALL.forEach(table -> rows.put(table, rows(dataSource, table)));
        return rows;
    }

    /** One text a row, columns by name, sorted. */
    public static List<String> rows(DataSource dataSource, String table) {
        List<String> rows = new ArrayList<>();
        for (Map<String, Object> row : new JdbcTemplate(dataSource).queryForList("select * from " + table)) {
            rows.add(new TreeMap<>(row).toString());
        }
        rows.sort(null);
        return rows;
    }

    public static void clear(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        ALL.forEach(table -> jdbc.update("delete from " + table));
    }
}
