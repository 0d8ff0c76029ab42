package io.orderledger.query.order;

import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.OrderEvent.StatusChanged;
import io.orderledger.query.projection.ErasesCustomers;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import io.orderledger.query.statement.Blank;
import io.orderledger.query.statement.BusinessDay;
import java.time.ZoneId;
import java.util.List;

/**
 * The order list, the counts that give it its totals, and the names by which it is searched; and what the list and sales
 * were before: each event keeps the row that it changes, with the positions between which it was so.
 */
final class OrderSummaryProjection implements Projection<OrderEvent>, ErasesCustomers {
    static final String NAME = "order-summary-2";

    private final ZoneId timezone;

    OrderSummaryProjection(ZoneId timezone) {
        this.timezone = timezone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<OrderEvent> eventType() {
        return OrderEvent.class;
    }

    @Override
    public List<String> tables() {
        return List.of("order_summary_2", "order_count_2", "order_customer_2", "order_past_1", "sales_span_1");
    }

    @Override
    public List<String> lookups() {
        return List.of("order_summary_2_customer", "sales_span_1_order");
    }

    @Override
    public void project(OrderEvent event, EventEnvelope envelope, Sql sql) {
        if (!(event instanceof OrderPlaced)) {
            sql.insert("order_past/kept", (Record) event);
        }
        switch (event) {
            case OrderPlaced e -> placed(e, sql);
            case OrderLinesChanged e -> {
                sql.updateOne("order_summary/lines_changed", e, ItemCount.of(e.lines()));
                countsNow(e, sql);
            }
            case OrderRepriced e -> sql.updateOne("order_summary/lines_changed", e, ItemCount.of(e.lines()));
            case OrderRemarkChanged e -> sql.updateOne("order_summary/remark_changed", e);
            case OrderLinesDelivered e -> {
                sql.updateOne("order_summary/quantities_changed", e);
                countsNow(e, sql);
            }
            case OrderLinesShortClosed e -> {
                sql.updateOne("order_summary/quantities_changed", e);
                countsNow(e, sql);
            }
            case OrderAssigned e -> sql.updateOne("order_summary/assigned", e);
            case OrderUnassigned e -> sql.updateOne("order_summary/unassigned", e);
            case OrderConfirmed e -> {
                sql.updateOne("order_summary/status_changed", e);
                counted(e, sql);
                sql.execute("sales_span/begun", e, BusinessDay.of(envelope.recordedAt(), timezone));
            }
            case OrderDelivered e -> {
                sql.updateOne("order_summary/delivered", e);
                counted(e, sql);
                countsNow(e, sql);
                sql.execute("sales_span/delivered", e, DeliveryDay.of(e, envelope, timezone));
            }
            case OrderCancelled e -> {
                sql.updateOne("order_summary/status_changed", e);
                counted(e, sql);
                sql.execute("sales_span/ended", e);
            }
            case StatusChanged e -> {
                sql.updateOne("order_summary/status_changed", (Record) e);
                counted(e, sql);
            }
        }
    }

    @Override
    public void erase(CustomerErased event, Sql sql) {
        sql.execute("order_summary/customer_erased", event, Blank.NAME);
        sql.execute("order_customer/marked", event);
        sql.execute("order_customer/merged", event, Blank.NAME);
        sql.execute("order_customer/erased", event, Blank.NAME);
    }

    private void placed(OrderPlaced event, Sql sql) {
        BusinessDay day = BusinessDay.of(event.placedAt(), timezone);
        sql.insert("order_summary/placed", event, day, ItemCount.of(event.lines()));
        sql.execute("order_count/placed", event, day);
        sql.execute("order_customer/placed", event);
    }

    /** A confirmed order whose totals are others counts those; one that is not confirmed counts nothing yet. */
    private static void countsNow(Record event, Sql sql) {
        sql.execute("sales_span/outdated", event);
        sql.execute("sales_span/continued", event);
    }

    private static void counted(StatusChanged event, Sql sql) {
        sql.execute("order_count/left", (Record) event);
        sql.execute("order_count/entered", (Record) event);
    }
}
