package io.orderledger.query.order;

import io.orderledger.events.ClosedLine;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.DeliveredLine;
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
import io.orderledger.events.OrderLine;
import io.orderledger.query.projection.ErasesCustomers;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import io.orderledger.query.statement.Blank;
import io.orderledger.query.statement.BusinessDay;
import io.orderledger.query.statement.LineNumber;
import io.orderledger.query.statement.Sums;
import java.time.ZoneId;
import java.util.List;

/**
 * One order in full: its head, its lines as they stand, and as they were placed; and what orders add up to as sales.
 *
 * <p>An order counts from its confirmation until it is cancelled: an event changes the sums when one of the two is among
 * the states around it and what the order counts is another. Drafts cost nothing.
 */
final class OrderDetailProjection implements Projection<OrderEvent>, ErasesCustomers {
    static final String NAME = "order-detail-2";

    private final ZoneId timezone;

    OrderDetailProjection(ZoneId timezone) {
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
        return List.of(
                "order_detail_2",
                "order_item_2",
                "order_item_placed_2",
                "sales_day_1",
                "sales_customer_day_1",
                "sales_product_day_1",
                "sales_order_1",
                "sales_line_1");
    }

    @Override
    public List<String> lookups() {
        return List.of("order_detail_2_customer");
    }

    @Override
    public Sums sums() {
        return SalesSums.SUMS;
    }

    @Override
    public void project(OrderEvent event, EventEnvelope envelope, Sql sql) {
        switch (event) {
            case OrderPlaced e -> placed(e, sql);
            case OrderLinesChanged e -> {
                sql.recount();
                sql.updateOne("order_detail/totals_changed", e);
                replaceLines(e, e.lines(), sql);
            }
            case OrderRepriced e -> {
                sql.updateOne("order_detail/totals_changed", e);
                replaceLines(e, e.lines(), sql);
            }
            case OrderRemarkChanged e -> sql.updateOne("order_detail/remark_changed", e);
            case OrderLinesDelivered e -> {
                sql.recount();
                sql.updateOne("order_detail/quantities_changed", e);
                for (DeliveredLine line : e.lines()) {
                    sql.updateOne("order_item/delivered", line, e);
                }
            }
            case OrderLinesShortClosed e -> {
                sql.recount();
                sql.updateOne("order_detail/quantities_changed", e);
                for (ClosedLine line : e.lines()) {
                    sql.updateOne("order_item/closed", line, e);
                }
            }
            case OrderAssigned e -> sql.updateOne("order_detail/assigned", e);
            case OrderUnassigned e -> sql.updateOne("order_detail/unassigned", e);
            case OrderConfirmed e -> {
                sql.recount();
                sql.updateOne("order_detail/confirmed", e, BusinessDay.of(envelope.recordedAt(), timezone));
            }
            case OrderDelivered e -> {
                sql.recount();
                sql.updateOne("order_detail/delivered", e, DeliveryDay.of(e, envelope, timezone));
            }
            case OrderCancelled e -> {
                sql.recount();
                sql.updateOne("order_detail/status_changed", e);
            }
            case StatusChanged e -> sql.updateOne("order_detail/status_changed", (Record) e); // counts what it counted
        }
    }

    @Override
    public void erase(CustomerErased event, Sql sql) {
        sql.execute("order_detail/customer_erased", event, Blank.NAME);
    }

    private void placed(OrderPlaced event, Sql sql) {
        sql.insert("order_detail/placed", event, BusinessDay.of(event.placedAt(), timezone));
        write(event, event.lines(), sql);
    }

    /** Lines are edited only before anything is delivered, so nothing but the lines themselves is replaced. */
    private static void replaceLines(Record event, List<OrderLine> lines, Sql sql) {
        sql.execute("order_item_placed/kept", event);
        sql.execute("order_item/cleared", event);
        write(event, lines, sql);
    }

    private static void write(Record event, List<OrderLine> lines, Sql sql) {
        for (int i = 0; i < lines.size(); i++) {
            sql.insert("order_item/written", lines.get(i), new LineNumber(i + 1), event);
        }
    }
}
