package io.orderledger.query.order;

import io.orderledger.query.freshness.Past;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.order.OrderSummaryView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the order list as it stood at a position: rows that are still as they were then, and rows that were kept when
 * they changed later. Who may read an order is asked of today.
 */
final class PastOrderQueries {
    private static final Names EVERYTHING = new Names("order_past/page", "order_past/count");
    private static final Names BY_STATUS = new Names("order_past/page_by_status", "order_past/count_by_status");
    private static final Names BY_CUSTOMER = new Names("order_past/page_by_customer", "order_past/count_by_customer");
    private static final Names BY_DELIVERY = new Names("order_past/page_by_delivery", "order_past/count_by_delivery");
    private static final Names OWN = new Names("order_past/own_page", "order_past/own_count");
    private static final Names ON_RUNS = new Names("order_past/run_page", "order_past/run_count");
    private static final Names FOR_RARE =
            new Names("order_past/search_rare", "order_past/search_count", PageQuery.MAX_DEPTH);
    private static final Names FOR_COMMON =
            new Names("order_past/search_common", "order_past/search_count", PageQuery.MAX_DEPTH);

    /**
     * Orders of later days are not looked at, since nobody places an order ahead of its time; a week more, should a clock
     * have been wrong.
     */
    private static final int SPARE_DAYS = 7;

    /** @param bound how far the total is counted: a search finds by number and by name, each up to it */
    private record Names(String page, String count, long bound) {
        Names(String page, String count) {
            this(page, count, Long.MAX_VALUE);
        }
    }

    private final ReadStatements reads;
    private final ZoneId timezone;
    private final long fewOrders;

    /** @param fewOrders up to so many that a name fits, a search goes from the names to their orders */
    PastOrderQueries(ReadStatements reads, ZoneId timezone, long fewOrders) {
        this.reads = reads;
        this.timezone = timezone;
        this.fewOrders = fewOrders;
    }

    PageView<OrderSummaryView> page(PageQuery query, OrderFilter filter, OrderScope scope, Past past) {
        Instant then = past.asOf().eventTime();
        if (then == null) {
            return PageView.of(query, List.of(), 0, past.asOf());
        }
        LocalDate last = LocalDate.ofInstant(then, timezone).plusDays(SPARE_DAYS);
        OrderListParameters parameters = OrderListParameters.of(query, filter, timezone);
        OrderListParameters page = parameters.until(last);
        OrderListParameters wholeList = parameters.ofWholeList(filter).until(last);
        return switch (scope) {
            case OrderScope.All _ -> all(query, filter, page, wholeList, past);
            case OrderScope.PlacedBy own -> read(query, OWN, page, wholeList, past, own);
            case OrderScope.OnRunsOf own -> read(query, ON_RUNS, page, wholeList, past, own);
            case OrderScope.None _ -> PageView.of(query, List.of(), 0, past.asOf());
        };
    }

    private PageView<OrderSummaryView> all(
            PageQuery query, OrderFilter filter, OrderListParameters page, OrderListParameters wholeList, Past past) {
        if (filter.deliveryId() != null) return read(query, BY_DELIVERY, page, wholeList, past);
        if (filter.keyword().isEmpty()) return read(query, filtered(filter), page, wholeList, past);
        long named = total("order_customer/matching_orders", page);
        if (named == 0 && page.numbersAreWholeDays()) {
            return read(query, filtered(filter), page.ofNumberDays(), wholeList.ofNumberDays(), past);
        }
        return read(query, named <= fewOrders ? FOR_RARE : FOR_COMMON, page, wholeList, past);
    }

    /** @param whose what the statements need to know of the reader, if anything */
    private PageView<OrderSummaryView> read(
            PageQuery query,
            Names names,
            OrderListParameters page,
            OrderListParameters wholeList,
            Past past,
            Record... whose) {
        List<OrderSummaryView> rows =
                reads.list(names.page(), (row, _) -> OrderListQueries.view(row), with(whose, page, past));
        long total = NewestFirst.total(
                query, rows, () -> Math.min(names.bound(), total(names.count(), with(whose, wholeList, past))));
        return PageView.of(
                query, rows, total, past.asOf(), NewestFirst.next(query, rows, total, OrderListQueries::cursor));
    }

    private static Names filtered(OrderFilter filter) {
        if (filter.customerId() != null) return BY_CUSTOMER;
        return filter.status() == null ? EVERYTHING : BY_STATUS;
    }

    private static Record[] with(Record[] whose, Record... parameters) {
        return Stream.concat(Stream.of(parameters), Stream.of(whose)).toArray(Record[]::new);
    }

    private long total(String statement, Record... parameters) {
        return reads.one(statement, (row, _) -> row.getLong("total"), parameters)
                .orElse(0L);
    }
}
