package io.orderledger.query.order;

import io.orderledger.query.paging.Micros;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the order list. Each combination of filters has the statement that its index serves; totals come from counts by
 * day and status, from the index of a customer, a run, a driver's runs or of who placed the orders, or, in a search, from
 * counting up to {@link PageQuery#MAX_DEPTH}.
 */
final class OrderListQueries {
    /** Up to so many orders it is cheaper to go from the names to their orders than down the list. */
    static final long FEW_ORDERS = 2_000;

    private final ReadStatements reads;
    private final Supplier<AsOf> asOf;
    private final ZoneId timezone;

    /** @param asOf how fresh the list is; asked before it is read */
    OrderListQueries(ReadStatements reads, Supplier<AsOf> asOf, ZoneId timezone) {
        this.reads = reads;
        this.asOf = asOf;
        this.timezone = timezone;
    }

    PageView<OrderSummaryView> page(PageQuery query, OrderFilter filter, OrderScope scope) {
        AsOf fresh = asOf.get();
        OrderListParameters parameters = OrderListParameters.of(query, filter, timezone);
        OrderListParameters wholeList = parameters.ofWholeList(filter);
        return switch (scope) {
            case OrderScope.All _ -> {
                long named = named(filter, parameters);
                yield page(query, fresh, allRows(filter, parameters, named), () -> allTotal(filter, wholeList, named));
            }
            case OrderScope.PlacedBy own ->
                page(query, fresh, ownRows(filter, parameters, own), () -> ownTotal(filter, wholeList, own));
            case OrderScope.OnRunsOf own ->
                page(query, fresh, runRows(parameters, own), () -> runTotal(wholeList, own));
            case OrderScope.None _ -> PageView.of(query, List.of(), 0, fresh);
        };
    }

    /**
     * The orders that follow one in the list. Neither the place of an order nor its number ever changes, and none is
     * deleted: whoever goes on and on meets each order once that was there at the start, unless a change of its status
     * takes it out of the filter meanwhile.
     *
     * @param last absent at the start
     */
    List<OrderSummaryView> after(@Nullable OrderSummaryView last, int limit, OrderFilter filter, OrderScope scope) {
        OrderCursor cursor = last == null ? OrderCursor.START : OrderCursor.after(last, timezone);
        OrderListParameters parameters = OrderListParameters.after(cursor, limit, filter);
        return switch (scope) {
            case OrderScope.All _ -> allRows(filter, parameters, named(filter, parameters));
            case OrderScope.PlacedBy own -> ownRows(filter, parameters, own);
            case OrderScope.OnRunsOf own -> runRows(parameters, own);
            case OrderScope.None _ -> List.of();
        };
    }

    /** How many orders a list has; a search is counted up to the bound. */
    long count(int bound, OrderFilter filter, OrderScope scope) {
        OrderListParameters parameters = OrderListParameters.counting(bound, filter);
        return switch (scope) {
            case OrderScope.All _ -> allTotal(filter, parameters, named(filter, parameters));
            case OrderScope.PlacedBy own -> ownTotal(filter, parameters, own);
            case OrderScope.OnRunsOf own -> runTotal(parameters, own);
            case OrderScope.None _ -> 0;
        };
    }

    /** How many orders the keyword finds by name, of the whole list; 0 without one. */
    private long named(OrderFilter filter, OrderListParameters parameters) {
        return filter.keyword().isPresent() ? total("order_customer/matching_orders", parameters) : 0;
    }

    private List<OrderSummaryView> allRows(OrderFilter filter, OrderListParameters parameters, long named) {
        if (filter.deliveryId() != null) return rows("order_summary/page_by_delivery", parameters);
        if (filter.keyword().isEmpty()) return rows(pageStatement(filter), parameters);
        if (named == 0 && parameters.numbersAreWholeDays()) {
            return rows(pageStatement(filter), parameters.ofNumberDays());
        }
        return rows(named <= FEW_ORDERS ? "order_summary/search_rare" : "order_summary/search_common", parameters);
    }

    private long allTotal(OrderFilter filter, OrderListParameters wholeList, long named) {
        if (filter.deliveryId() != null) return total("order_summary/count_by_delivery", wholeList);
        if (filter.keyword().isEmpty()) return total(countStatement(filter), wholeList);
        if (named == 0 && wholeList.numbersAreWholeDays()) {
            return total(countStatement(filter), wholeList.ofNumberDays());
        }
        return wholeList.asksForNamesOnly() ? named : counted(wholeList);
    }

    private List<OrderSummaryView> ownRows(
            OrderFilter filter, OrderListParameters parameters, OrderScope.PlacedBy own) {
        boolean search = filter.keyword().isPresent();
        return rows(search ? "order_summary/own_search" : "order_summary/own_page", parameters, own);
    }

    private long ownTotal(OrderFilter filter, OrderListParameters wholeList, OrderScope.PlacedBy own) {
        boolean search = filter.keyword().isPresent();
        return total(search ? "order_summary/own_search_count" : "order_summary/own_count", wholeList, own);
    }

    private List<OrderSummaryView> runRows(OrderListParameters parameters, OrderScope.OnRunsOf own) {
        return rows("order_summary/run_page", parameters, own);
    }

    private long runTotal(OrderListParameters wholeList, OrderScope.OnRunsOf own) {
        return total("order_summary/run_count", wholeList, own);
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

    static Cursor cursor(OrderSummaryView last) {
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

    static OrderSummaryView view(ResultSet row) throws SQLException {
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
