package io.orderledger.query.analytics;

/** Where figures are read from: sums that are kept up to date, or what each order counted from when until when. */
enum SalesStatements {
    NOW("sales_day/overview", "sales_day/by_day", "sales_customer_day/page", "sales_customer_day/customers"),
    THEN("sales_span/overview", "sales_span/by_day", "sales_span/page", "sales_span/customers");

    private final String overview;
    private final String byDay;
    private final String customers;
    private final String customerCount;

    SalesStatements(String overview, String byDay, String customers, String customerCount) {
        this.overview = overview;
        this.byDay = byDay;
        this.customers = customers;
        this.customerCount = customerCount;
    }

    String overview() {
        return overview;
    }

    String byDay() {
        return byDay;
    }

    String customers() {
        return customers;
    }

    String customerCount() {
        return customerCount;
    }
}
