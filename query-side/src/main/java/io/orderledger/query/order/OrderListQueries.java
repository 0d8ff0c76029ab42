package io.orderledger.query.order;

import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.paging.Micros;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.projection.Columns;
import io.orderledger.query.projection.ReadStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.Cursor;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.order.OrderSummaryView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Reads the order list. Each combination of filters has the statement that its index serves; totals come from counts by
 * day and status, from the index of a customer or of who placed the orders, or, in a search, from counting up to
 * {@link PageQuery#MAX_DEPTH}.
 */
final class OrderListQueries {
    /** Up to so many orders it is cheaper to go from the names to their orders than down the list. */
    private static final long FEW_ORDERS = 2_000;

    private final ReadStatements reads;
    private final Freshness freshness;
    private final ZoneId timezone;

    OrderListQueries(ReadStatements reads, Freshness freshness, ZoneId timezone) {
        this.reads = reads;
        this.freshness = freshness;
        this.timezone = timezone;
    }

    PageView<OrderSummaryView> page(PageQuery query, OrderFilter filter, OrderScope scope) {
        AsOf asOf = freshness.of(OrderSummaryProjection.NAME);
        OrderListParameters parameters = OrderListParameters.of(query, filter, timezone);
        return switch (scope) {
            case OrderScope.All _ -> all(query, filter, asOf, parameters);
            case OrderScope.PlacedBy own -> own(query, filter, asOf, parameters, own);
            case OrderScope.OnRunsOf _ -> PageView.of(query, List.of(), 0, asOf);
        };
    }

    private PageView<OrderSummaryView> all(
            PageQuery query, OrderFilter filter, AsOf asOf, OrderListParameters parameters) {
        OrderListParameters wholeList = parameters.ofWholeList(filter);
        long named = filter.keyword().isPresent() ? total("order_customer/matching_orders", parameters) : 0;
        if (filter.keyword().isEmpty()) {
            List<OrderSummaryView> rows = rows(pageStatement(filter), parameters);
            return page(query, asOf, rows, () -> total(countStatement(filter), wholeList));
        }
        if (named == 0 && parameters.numbersAreWholeDays()) {
            List<OrderSummaryView> rows = rows(pageStatement(filter), parameters.ofNumberDays());
            return page(query, asOf, rows, () -> total(countStatement(filter), wholeList.ofNumberDays()));
        }
        List<OrderSummaryView> rows =
                rows(named <= FEW_ORDERS ? "order_summary/search_rare" : "order_summary/search_common", parameters);
        return page(query, asOf, rows, () -> wholeList.asksForNamesOnly() ? named : counted(wholeList));
    }

    private PageView<OrderSummaryView> own(
            PageQuery query, OrderFilter filter, AsOf asOf, OrderListParameters parameters, OrderScope.PlacedBy own) {
        OrderListParameters wholeList = parameters.ofWholeList(filter);
        boolean search = filter.keyword().isPresent();
        List<OrderSummaryView> rows =
                rows(search ? "order_summary/own_search" : "order_summary/own_page", parameters, own);
        String count = search ? "order_summary/own_search_count" : "order_summary/own_count";
        return page(query, asOf, rows, () -> total(count, wholeList, own));
    }

    private static PageView<OrderSummaryView> page(
            PageQuery query, AsOf asOf, List<OrderSummaryView> rows, LongSupplier count) {
        long total = NewestFirst.total(query, rows, count);
        return PageView.of(query, rows, total, asOf, NewestFirst.next(query, rows, total, OrderListQueries::cursor));
    }

    private List<OrderSummaryView> rows(String statement, Record... parameters) {
        return reads.list(statement, (row, _) -> view(row), parameters);
    }

    private long counted(OrderListParameters wholeList) {
        return Math.min(wholeList.bound(), total("order_summary/search_count", wholeList));
    }

    private static Cursor cursor(OrderSummaryView last) {
        return Micros.cursor(last.placedAt(), last.id());
    }

    private static String pageStatement(OrderFilter filter) {
        if (filter.customerId() == null) {
            return filter.status() == null ? "order_summary/page" : "order_summary/page_by_status";
        }
        return filter.status() == null ? "order_summary/page_by_customer" : "order_summary/page_by_customer_and_status";
    }

    private static String countStatement(OrderFilter filter) {
        if (filter.customerId() == null) {
            return "order_count/total";
        }
        return filter.status() == null
                ? "order_summary/count_by_customer"
                : "order_summary/count_by_customer_and_status";
    }

    private long total(String statement, Record... parameters) {
        return reads.one(statement, (row, _) -> row.getLong("total"), parameters)
                .orElse(0L);
    }

    private static OrderSummaryView view(ResultSet row) throws SQLException {
        return new OrderSummaryView(
                row.getString("id"),
                row.getString("order_no"),
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getString("status"),
                row.getString("fulfillment"),
                row.getBigDecimal("total_amount"),
                row.getBigDecimal("total_cost"),
                row.getInt("item_count"),
                row.getString("remark"),
                row.getString("delivery_id"),
                row.getString("delivery_no"),
                row.getString("created_by"),
                Columns.instant(row, "placed_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getLong("version"));
    }
}
