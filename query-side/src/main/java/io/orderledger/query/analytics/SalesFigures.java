package io.orderledger.query.analytics;

import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.ListResponse;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.analytics.CustomerSalesView;
import io.orderledger.web.analytics.SalesOverviewView;
import io.orderledger.web.analytics.SalesTrendView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of sales at one moment: now, or as the ledger stood at a position. */
final class SalesFigures {
    private final ReadStatements reads;
    private final SalesStatements statements;
    private final Shown shown;

    /** @param asOf the moment; for now, how fresh the sums are, asked before they are read */
    SalesFigures(ReadStatements reads, SalesStatements statements, AsOf asOf) {
        this.reads = reads;
        this.statements = statements;
        this.shown = new Shown(asOf);
    }

    SalesOverviewView overview(SalesRange range) {
        return reads.one(statements.overview(), (row, _) -> overview(row), range, shown)
                .orElseThrow();
    }

    ListResponse<SalesTrendView> trend(TrendPeriod period, SalesRange range) {
        return ListResponse.of(Trend.of(period, range, byDay(range)), shown.asOf());
    }

    PageView<CustomerSalesView> customers(SalesRange range, PageQuery page) {
        List<CustomerSalesView> rows = reads.list(
                statements.customers(),
                (row, _) -> customer(row),
                range,
                shown,
                new Slice(page.pageSize(), page.offset()));
        return PageView.of(page, rows, customerCount(range), shown.asOf());
    }

    private SortedMap<LocalDate, SoldTotals> byDay(SalesRange range) {
        SortedMap<LocalDate, SoldTotals> sold = new TreeMap<>();
        reads.list(
                statements.byDay(),
                (row, _) -> sold.put(
                        row.getObject("day", LocalDate.class),
                        new SoldTotals(row.getLong("orders"), row.getBigDecimal("amount"), row.getBigDecimal("cost"))),
                range,
                shown,
                new Slice(range.days(), 0));
        return sold;
    }

    private long customerCount(SalesRange range) {
        return reads.one(statements.customerCount(), (row, _) -> row.getLong("total"), range, shown)
                .orElse(0L);
    }

    private SalesOverviewView overview(ResultSet row) throws SQLException {
        SoldTotals totals = SoldTotals.of(row);
        return new SalesOverviewView(
                totals.orders(),
                totals.amount(),
                totals.cost(),
                totals.profit(),
                row.getLong("total_customers"),
                totals.average(),
                shown.asOf());
    }

    private static CustomerSalesView customer(ResultSet row) throws SQLException {
        SoldTotals totals = SoldTotals.of(row);
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

    private record Shown(AsOf asOf) {}

    private record Slice(int limit, int offset) {}
}
