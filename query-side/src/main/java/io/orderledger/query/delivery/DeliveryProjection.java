package io.orderledger.query.delivery;

import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopPartlyDelivered;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import io.orderledger.events.DeliveryEvent.StopResolved;
import io.orderledger.events.StopLine;
import io.orderledger.query.projection.ErasesCustomers;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import io.orderledger.query.statement.Blank;
import io.orderledger.query.statement.BusinessDay;
import io.orderledger.query.statement.LineNumber;
import java.time.ZoneId;
import java.util.List;

/** Runs with their stops and lines as they stand, and what the completed ones came to, by day and driver. */
final class DeliveryProjection implements Projection<DeliveryEvent>, ErasesCustomers {
    static final String NAME = "delivery-1";

    private final ZoneId timezone;

    DeliveryProjection(ZoneId timezone) {
        this.timezone = timezone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<DeliveryEvent> eventType() {
        return DeliveryEvent.class;
    }

    @Override
    public List<String> tables() {
        return List.of("delivery_1", "delivery_stop_1", "delivery_stop_line_1", "delivery_day_1");
    }

    @Override
    public List<String> lookups() {
        return List.of("delivery_stop_1_customer");
    }

    @Override
    public void project(DeliveryEvent event, EventEnvelope envelope, Sql sql) {
        switch (event) {
            case DeliveryPlanned e -> sql.insert("delivery/planned", e, BusinessDay.of(e.plannedAt(), timezone));
            case DeliveryReassigned e -> sql.updateOne("delivery/reassigned", e);
            case StopAdded e -> added(e, sql);
            case StopRemoved e -> removed(e, sql);
            case DeliveryStarted e -> sql.updateOne("delivery/started", e);
            case StopDelivered e -> delivered(e, e.lines(), sql);
            case StopPartlyDelivered e -> delivered(e, e.lines(), sql);
            case StopFailed e -> failed(e, sql);
            case DeliveryCompleted e -> completed(e, sql);
            case DeliveryCancelled e -> sql.updateOne("delivery/cancelled", e);
        }
    }

    @Override
    public void erase(CustomerErased event, Sql sql) {
        sql.execute("delivery_stop/customer_erased", event, Blank.NAME);
    }

    private static void added(StopAdded event, Sql sql) {
        sql.updateOne("delivery/stop_added", event);
        sql.insert("delivery_stop/added", event);
        for (int i = 0; i < event.lines().size(); i++) {
            sql.insert("delivery_stop_line/written", event.lines().get(i), new LineNumber(i + 1), event);
        }
    }

    /** The totals first: what is subtracted stands in the stop that goes. */
    private static void removed(StopRemoved event, Sql sql) {
        sql.updateOne("delivery/stop_removed", event);
        sql.execute("delivery_stop_line/removed", event);
        sql.updateOne("delivery_stop/removed", event);
    }

    private static <E extends Record & StopResolved> void delivered(E event, List<StopLine> lines, Sql sql) {
        sql.updateOne("delivery/stop_resolved", event);
        sql.updateOne("delivery_stop/delivered", event);
        sql.execute("delivery_stop_line/resolved", event);
        for (StopLine line : lines) {
            sql.updateOne("delivery_stop_line/delivered", line, event);
        }
    }

    private static void failed(StopFailed event, Sql sql) {
        sql.updateOne("delivery/stop_resolved", event);
        sql.updateOne("delivery_stop/failed", event);
        sql.execute("delivery_stop_line/resolved", event);
    }

    private void completed(DeliveryCompleted event, Sql sql) {
        sql.updateOne("delivery/completed", event, BusinessDay.of(event.completedAt(), timezone));
        sql.execute("delivery_day/completed", event);
        sql.execute("delivery_day/created", event);
    }
}
