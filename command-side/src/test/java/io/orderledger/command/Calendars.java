package io.orderledger.command;

import io.orderledger.ledger.LedgerProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Calendars that stand still. */
public final class Calendars {
    private Calendars() {}

    public static BusinessCalendar at(Instant now, ZoneId zone) {
        var properties = new LedgerProperties(
                new LedgerProperties.Business(zone),
                1,
                Duration.ofMillis(25),
                1,
                new LedgerProperties.Append(1, Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofSeconds(1)));
        return new BusinessCalendar(Clock.fixed(now, ZoneOffset.UTC), properties);
    }
}
