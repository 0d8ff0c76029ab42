package io.orderledger.query.analytics;

import io.orderledger.query.freshness.Past;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.ListResponse;
import io.orderledger.web.analytics.ProductSalesView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Reads what was sold from its sums, and what had been sold from spans; orders themselves are never looked at. */
final class SalesQueries {
    private final ReadStatements reads;
    private final Supplier<AsOf> asOf;

    /** @param asOf how fresh the sums are; asked before they are read */
    SalesQueries(ReadStatements reads, Supplier<AsOf> asOf) {
        this.reads = reads;
        this.asOf = asOf;
    }

    SalesFigures now() {
        return new SalesFigures(reads, SalesStatements.NOW, asOf.get());
    }

    SalesFigures at(Past past) {
        return new SalesFigures(reads, SalesStatements.THEN, past.asOf());
    }

    ListResponse<ProductSalesView> topProducts(ProductRanking by, SalesRange range, int limit) {
        AsOf fresh = asOf.get();
        return ListResponse.of(
                reads.list(by.statement(), (row, index) -> product(row, index + 1), range, new Top(limit)), fresh);
    }

    private static ProductSalesView product(ResultSet row, int rank) throws SQLException {
        SoldTotals totals = SoldTotals.of(row);
        return new ProductSalesView(
                rank,
                row.getString("product_id"),
                row.getString("name"),
                row.getString("unit"),
                totals.orders(),
                row.getBigDecimal("total_quantity"),
                totals.amount(),
                totals.cost(),
                totals.profit());
    }

    private record Top(int limit) {}
}
