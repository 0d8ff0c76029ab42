package io.orderledger.query.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business day of something, as a parameter of statements. */
record BusinessDay(LocalDate businessDate) {
    static BusinessDay of(Instant time, ZoneId timezone) {
        return new BusinessDay(time.atZone(timezone).toLocalDate());
    }
}
