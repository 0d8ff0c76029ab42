package io.orderledger.query.order;

import io.orderledger.events.OrderEvent.OrderPlaced;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business day of an order, as a parameter of statements. */
record PlacedOn(LocalDate businessDate) {
    static PlacedOn of(OrderPlaced event, ZoneId timezone) {
        return new PlacedOn(event.placedAt().atZone(timezone).toLocalDate());
    }
}
