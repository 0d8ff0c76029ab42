package io.orderledger.query.reconciliation;

import java.util.Locale;

/** What is compared with what. Each is a query whose rows are the differences, and one that counts what it compares. */
enum Check {
    ORDER_LINES(
            "reconciliation/order_lines",
            "reconciliation/order_lines_rows",
            "订单总金额、总成本等于其订单项之和",
            "An order's total amount and cost are the sums of its lines"),
    ORDER_EVENTS(
            "reconciliation/order_events",
            "reconciliation/order_events_rows",
            "订单总金额、总成本等于由其事件折叠出的值",
            "An order's total amount and cost are what its events fold to"),
    ORDER_STREAMS(
            "reconciliation/order_streams",
            "reconciliation/order_streams_rows",
            "账本中的每个订单都在表中，且没有遗漏事件",
            "Every order of the ledger is in the tables, with none of its events left out"),
    DAILY_SALES(
            "reconciliation/daily_sales",
            "reconciliation/daily_sales_rows",
            "每日销售汇总等于当日订单之和（每种统计口径）",
            "Sales of a day are the sums of its orders, for each way to count"),
    CUSTOMER_MONTHS(
            "reconciliation/customer_months",
            "reconciliation/customer_months_rows",
            "客户每月销售汇总等于其订单之和",
            "A customer's sales of a month are the sums of their orders"),
    PRODUCT_MONTHS(
            "reconciliation/product_months",
            "reconciliation/product_months_rows",
            "商品每月销售汇总等于其订单项之和",
            "A product's sales of a month are the sums of the lines of orders"),
    DELIVERY_STOPS(
            "reconciliation/delivery_stops",
            "reconciliation/delivery_stops_rows",
            "送货单总金额、总成本等于其站点之和",
            "A delivery run's total amount and cost are the sums of its stops");

    private final String differences;
    private final String rows;
    private final String chinese;
    private final String english;

    Check(String differences, String rows, String chinese, String english) {
        this.differences = differences;
        this.rows = rows;
        this.chinese = chinese;
        this.english = english;
    }

    /** The statement whose rows are the differences. */
    String differences() {
        return differences;
    }

    /** The statement that counts what is compared. */
    String rows() {
        return rows;
    }

    String description(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    /** As the API names it: {@code order-lines}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
