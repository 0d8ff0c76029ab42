package io.orderledger.query.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business day on which something happened to an order, as a parameter of statements. */
record BusinessDay(LocalDate day) {
    static BusinessDay of(Instant instant, ZoneId timezone) {
        return new BusinessDay(instant.atZone(timezone).toLocalDate());
    }
}
