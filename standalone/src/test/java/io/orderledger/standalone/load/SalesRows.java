package io.orderledger.standalone.load;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sums of sales as a year of 1 000 000 orders of 3 lines leaves them, of 500 customers and 1 000 products who all buy and
 * are bought every day: more rows than real sales of that number have. The orders themselves are not written, since
 * nothing that is measured looks at them. The year ends today.
 */
final class SalesRows {
    static final int DAYS = 365;

    private static final String DAY = "current_date - interval d.seq day";

    private static final List<String> STATEMENTS = List.of(
            """
            insert into customer_1
                (id, name, phone, address, contact_person, created_at, updated_at, deleted_at, version, position)
            select concat('customer-', c.seq), concat('客户', c.seq), null, null, null, now(), now(), null, 1, 0
            from seq_1_to_500 c
            """,
            """
            insert into product_2
                (id, name, unit, global_price, cost, barcode, stock, reserved, created_at, updated_at, deleted_at, version,
                 position)
            select concat('product-', p.seq), concat('商品', p.seq), '斤', 5.50, 3.20, null, null, 0, now(), now(), null, 1, 0
            from seq_1_to_1000 p
            """,
            """
            insert into sales_customer_day_1 (basis, day, customer_id, orders, amount, cost)
            select b.basis, %s, concat('customer-', c.seq), 5 + (c.seq + d.seq) %% 2,
                   100 + (c.seq * 7919 + d.seq * 31) %% 5000 / 100, 60
            from sales_basis b join seq_0_to_364 d join seq_1_to_500 c
            where b.basis in ('created', 'delivered')
            """.formatted(DAY),
            """
            insert into sales_product_day_1 (basis, day, product_id, orders, line_count, quantity, amount, cost)
            select b.basis, %s, concat('product-', p.seq), 8, 8, 20 + p.seq %% 7, 50 + (p.seq * 7919 + d.seq) %% 900 / 100, 30
            from sales_basis b join seq_0_to_364 d join seq_1_to_1000 p
            where b.basis in ('created', 'delivered')
            """.formatted(DAY),
            """
            insert into sales_day_1 (basis, day, orders, amount, cost)
            select basis, day, sum(orders), sum(amount), sum(cost)
            from sales_customer_day_1
            group by basis, day
            """,
            "analyze table sales_day_1, sales_customer_day_1, sales_product_day_1, customer_1, product_2");

    private SalesRows() {}

    static void fill(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        STATEMENTS.forEach(jdbc::execute);
    }
}
