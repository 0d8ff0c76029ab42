package io.orderledger.query.order;

import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.statement.BusinessDay;
import java.time.Instant;
import java.time.ZoneId;

/** The business day on which an order was delivered. */
final class DeliveryDay {
    private DeliveryDay() {}

    /** Runs may be entered afterwards; then the event says when it was. */
    static BusinessDay of(OrderDelivered event, EventEnvelope envelope, ZoneId timezone) {
        Instant said = event.deliveredAt();
        return BusinessDay.of(said == null ? envelope.recordedAt() : said, timezone);
    }
}
