package io.orderledger.query.order;

import io.orderledger.events.OrderStatus;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of all statements of the order list. An empty text stands for no filter.
 *
 * @param depth rows that each way of a search must find, so that the page is among them
 * @param bound how far a search is counted
 */
record OrderListParameters(
        String status,
        String customerId,
        String deliveryId,
        LocalDate from,
        LocalDate to,
        OrderCursor cursor,
        String numberPattern,
        LocalDate numberFrom,
        LocalDate numberTo,
        String namePattern,
        int limit,
        int offset,
        int depth,
        int bound) {

    static OrderListParameters of(PageQuery query, OrderFilter filter, ZoneId timezone) {
        OrderCursor cursor = OrderCursor.of(query, timezone);
        return of(cursor, query.pageSize(), query.offset(), PageQuery.MAX_DEPTH, filter);
    }

    /** The rows after one, without end. */
    static OrderListParameters after(OrderCursor cursor, int limit, OrderFilter filter) {
        return of(cursor, limit, 0, PageQuery.MAX_DEPTH, filter);
    }

    /** A total, counted up to a bound. */
    static OrderListParameters counting(int bound, OrderFilter filter) {
        return of(OrderCursor.START, 0, 0, bound, filter);
    }

    private static OrderListParameters of(OrderCursor cursor, int limit, int offset, int bound, OrderFilter filter) {
        Days days = Days.of(filter.dates()).within(new Days(Days.ALL.from(), cursor.day()));
        String keyword = filter.keyword().map(Keyword::text).orElse("");
        Days numbers = keyword.isEmpty() ? Days.NONE : Days.ofNumbersStartingWith(keyword);
        return new OrderListParameters(
                wireName(filter.status()),
                text(filter.customerId()),
                text(filter.deliveryId()),
                days.from(),
                days.to(),
                cursor,
                numbers.isNone() ? "" : keyword + "%",
                numbers.from(),
                numbers.to(),
                filter.keyword().map(Keyword::anywherePattern).orElse(""),
                limit,
                offset,
                offset + limit,
                bound);
    }

    /** The same without the cursor: a total counts the whole list. */
    OrderListParameters ofWholeList(OrderFilter filter) {
        return during(Days.of(filter.dates()));
    }

    /** The same list up to a business day. */
    OrderListParameters until(LocalDate last) {
        return during(new Days(from, to).within(new Days(Days.ALL.from(), last)));
    }

    /** Whether the keyword is the start of a day's digits: then the numbers that start so are whole days. */
    boolean numbersAreWholeDays() {
        return !numberPattern.isEmpty() && numberPattern.length() <= "yyyymmdd%".length();
    }

    /** The same list, of the days of the keyword's numbers only. */
    OrderListParameters ofNumberDays() {
        return during(new Days(from, to).within(new Days(numberFrom, numberTo)));
    }

    private OrderListParameters during(Days days) {
        return new OrderListParameters(
                status,
                customerId,
                deliveryId,
                days.from(),
                days.to(),
                cursor,
                numberPattern,
                numberFrom,
                numberTo,
                namePattern,
                limit,
                offset,
                depth,
                bound);
    }

    /** Whether the keyword can only be found in customers' names, and nothing else narrows the list. */
    boolean asksForNamesOnly() {
        return numberPattern.isEmpty()
                && status.isEmpty()
                && customerId.isEmpty()
                && deliveryId.isEmpty()
                && from.equals(Days.ALL.from())
                && to.equals(Days.ALL.to());
    }

    private static String wireName(@Nullable OrderStatus status) {
        return status == null ? "" : status.wireName();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
