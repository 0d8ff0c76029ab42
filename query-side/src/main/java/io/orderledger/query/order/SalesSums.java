package io.orderledger.query.order;

import io.orderledger.query.statement.Sums;
import java.util.List;

/** What orders and their lines count as sales, added up by day, by customer and by product. */
final class SalesSums {
    static final Sums SUMS = new Sums(
            "sales_basis/locked",
            "order_detail/ids_after",
            // The days go last: the others find in their rows by what they are to be looked for.
            List.of(
                    "sales_customer_day/taken_out",
                    "sales_product_day/taken_out",
                    "sales_day/taken_out",
                    "sales_customer_day/emptied",
                    "sales_product_day/emptied",
                    "sales_day/emptied"),
            List.of("sales_day/put_in", "sales_customer_day/put_in", "sales_product_day/put_in"));

    private SalesSums() {}
}
