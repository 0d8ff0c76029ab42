package io.orderledger.query.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business day on which something happened, as a parameter of statements. */
public record BusinessDay(LocalDate businessDate) {
    /** @param timezone the business's: decides which day it was */
    public static BusinessDay of(Instant time, ZoneId timezone) {
        return new BusinessDay(time.atZone(timezone).toLocalDate());
    }
}
