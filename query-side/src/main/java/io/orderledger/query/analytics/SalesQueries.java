package io.orderledger.query.analytics;

import io.orderledger.query.projection.ReadStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.ListResponse;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.analytics.CustomerSalesView;
import io.orderledger.web.analytics.ProductSalesView;
import io.orderledger.web.analytics.SalesOverviewView;
import io.orderledger.web.analytics.SalesTrendView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads what was sold from its sums; orders themselves are never looked at. */
final class SalesQueries {
    private final ReadStatements reads;
    private final Supplier<AsOf> asOf;

    /** @param asOf how fresh the sums are; asked before they are read */
    SalesQueries(ReadStatements reads, Supplier<AsOf> asOf) {
        this.reads = reads;
        this.asOf = asOf;
    }

    SalesOverviewView overview(SalesRange range) {
        AsOf fresh = asOf.get();
        return reads.one("sales_day/overview", (row, _) -> overview(row, fresh), range)
                .orElseThrow();
    }

    ListResponse<SalesTrendView> trend(TrendPeriod period, SalesRange range) {
        AsOf fresh = asOf.get();
        return ListResponse.of(Trend.of(period, range, byDay(range)), fresh);
    }

    ListResponse<ProductSalesView> topProducts(ProductRanking by, SalesRange range, int limit) {
        AsOf fresh = asOf.get();
        return ListResponse.of(
                reads.list(by.statement(), (row, index) -> product(row, index + 1), range, new Slice(limit, 0)), fresh);
    }

    PageView<CustomerSalesView> customers(SalesRange range, PageQuery page) {
        AsOf fresh = asOf.get();
        List<CustomerSalesView> rows = reads.list(
                "sales_customer_day/page", (row, _) -> customer(row), range, new Slice(page.pageSize(), page.offset()));
        return PageView.of(page, rows, customerCount(range), fresh);
    }

    private SortedMap<LocalDate, SoldTotals> byDay(SalesRange range) {
        SortedMap<LocalDate, SoldTotals> sold = new TreeMap<>();
        reads.list(
                "sales_day/by_day",
                (row, _) -> sold.put(
                        row.getObject("day", LocalDate.class),
                        new SoldTotals(row.getLong("orders"), row.getBigDecimal("amount"), row.getBigDecimal("cost"))),
                range,
                new Slice(range.days(), 0));
        return sold;
    }

    private long customerCount(SalesRange range) {
        return reads.one("sales_customer_day/customers", (row, _) -> row.getLong("total"), range)
                .orElse(0L);
    }

    private static SalesOverviewView overview(ResultSet row, AsOf asOf) throws SQLException {
        SoldTotals totals = totals(row);
        return new SalesOverviewView(
                totals.orders(),
                totals.amount(),
                totals.cost(),
                totals.profit(),
                row.getLong("total_customers"),
                totals.average(),
                asOf);
    }

    private static ProductSalesView product(ResultSet row, int rank) throws SQLException {
        SoldTotals totals = totals(row);
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

    private static CustomerSalesView customer(ResultSet row) throws SQLException {
        SoldTotals totals = totals(row);
        return new CustomerSalesView(
                row.getString("customer_id"),
                row.getString("name"),
                totals.orders(),
                totals.amount(),
                totals.cost(),
                totals.profit(),
                totals.average(),
                row.getObject("last_day", LocalDate.class));
    }

    private static SoldTotals totals(ResultSet row) throws SQLException {
        return new SoldTotals(
                row.getLong("total_orders"), row.getBigDecimal("total_amount"), row.getBigDecimal("total_cost"));
    }

    private record Slice(int limit, int offset) {}
}
