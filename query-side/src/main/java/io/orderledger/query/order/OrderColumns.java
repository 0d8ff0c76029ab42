package io.orderledger.query.order;

import io.orderledger.events.Right;
import io.orderledger.query.export.Cell;
import io.orderledger.query.export.Column;
import io.orderledger.query.export.Wording;
import io.orderledger.web.order.OrderSummaryView;
import io.orderledger.web.security.Caller;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The columns of exported orders. Files go around: a column that the caller may not see is not there at all, and times
 * are those of the business.
 */
final class OrderColumns {
    private final Locale locale;
    private final ZoneId timezone;
    private final List<Column<OrderSummaryView>> columns = new ArrayList<>();

    private OrderColumns(Locale locale, ZoneId timezone) {
        this.locale = locale;
        this.timezone = timezone;
    }

    static List<Column<OrderSummaryView>> seenBy(Caller caller, Locale locale, ZoneId timezone) {
        return new OrderColumns(locale, timezone).seenBy(caller);
    }

    private List<Column<OrderSummaryView>> seenBy(Caller caller) {
        text("订单号", "Order number", 18, OrderSummaryView::orderNo);
        text("客户", "Customer", 24, OrderSummaryView::customerName);
        text("状态", "Status", 10, order -> OrderWords.status(order.status(), locale));
        text("交付情况", "Fulfillment", 12, order -> OrderWords.fulfillment(order.fulfillment(), locale));
        add("金额", "Amount", 14, order -> new Cell.Amount(order.totalAmount()));
        if (caller.may(Right.COST_READ)) add("成本", "Cost", 14, order -> new Cell.Amount(order.totalCost()));
        add("项数", "Items", 8, order -> new Cell.Count(order.itemCount()));
        add("备注", "Remark", 30, order -> Cell.text(order.remark()));
        text("创建人", "Created by", 38, OrderSummaryView::createdBy);
        time("下单时间", "Placed at", OrderSummaryView::placedAt);
        add(
                "营业日",
                "Business date",
                14,
                order -> new Cell.Day(local(order.placedAt()).toLocalDate()));
        time("入账时间", "Recorded at", OrderSummaryView::createdAt);
        time("更新时间", "Updated at", OrderSummaryView::updatedAt);
        text("订单ID", "Order ID", 38, OrderSummaryView::id);
        return columns;
    }

    private void text(String chinese, String english, int width, Function<OrderSummaryView, String> text) {
        add(chinese, english, width, order -> Cell.text(text.apply(order)));
    }

    private void time(String chinese, String english, Function<OrderSummaryView, Instant> time) {
        add(chinese, english, 20, order -> new Cell.LocalTime(local(time.apply(order))));
    }

    private void add(String chinese, String english, int width, Function<OrderSummaryView, Cell> cell) {
        columns.add(new Column<>(new Wording(chinese, english), width, cell));
    }

    private LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, timezone);
    }
}
