package io.orderledger.query.analytics;

/** What the top products are top by. */
enum ProductRanking {
    AMOUNT("sales_product_day/top_by_amount"),
    QUANTITY("sales_product_day/top_by_quantity");

    private final String statement;

    ProductRanking(String statement) {
        this.statement = statement;
    }

    String statement() {
        return statement;
    }
}
