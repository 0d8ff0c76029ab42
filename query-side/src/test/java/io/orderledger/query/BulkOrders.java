package io.orderledger.query;

import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many orders of one customer, half of them on each of two days, written into the tables of the list only. */
final class BulkOrders {
    static final String CUSTOMER = "0190a5b2-8d10-7f02-8b11-00000000b01c";
    static final String FIRST_DAY = "2024-07-01";
    private static final int DOUBLINGS = 15;
    static final int EACH_DAY = 1 << (DOUBLINGS - 1);

    /** Longer than what buffers between two processes hold, all together. */
    private static final String REMARK = "备注".repeat(250);

    private BulkOrders() {}

    static void insert(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        jdbc.update("""
            insert into order_summary_2
                (id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost, item_count,
                 remark, created_by, business_date, placed_at, created_at, updated_at, version,
                 valid_from_position, position)
            values ('order-0', '20240701000000', ?, '大户', 'pending', 'none', 1, 1, 1, ?, 'user-1',
                    '2024-07-01', '2024-07-01 02:00:00', '2024-07-01 02:00:00', '2024-07-01 02:00:00', 1, 0, 0)
            """, CUSTOMER, REMARK);
        for (int i = 0; i < DOUBLINGS; i++) {
            Object[] offsets = new Object[4];
            Arrays.fill(offsets, 1 << i);
            jdbc.update("""
                insert into order_summary_2
                    (id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost, item_count,
                     remark, created_by, business_date, placed_at, created_at, updated_at, version,
                     valid_from_position, position)
                select concat('order-', position + ?), concat('202407010', position + ?), customer_id, customer_name,
                       status, 'none', 1, 1, 1, remark, created_by,
                       date_add('2024-07-01', interval (position + ?) % 2 day),
                       date_add('2024-07-01 02:00:00', interval (position + ?) % 2 day), created_at, updated_at, 1, 0,
                       position +\
                """ + (1 << i) + " from order_summary_2", offsets);
        }
        jdbc.update("insert into order_customer_2 values (?, '大户', ?, 0)", CUSTOMER, 2 * EACH_DAY);
        jdbc.update("insert into order_count_2 values ('2024-07-01', 'pending', ?, 0)", EACH_DAY);
        jdbc.update("insert into order_count_2 values ('2024-07-02', 'pending', ?, 0)", EACH_DAY);
    }
}
