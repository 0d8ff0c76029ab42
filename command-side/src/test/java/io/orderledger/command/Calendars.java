package io.orderledger.command;

import io.orderledger.ledger.LedgerProperties;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Calendars that stand still. */
public final class Calendars {
    private Calendars() {}

    public static BusinessCalendar at(Instant now, ZoneId zone) {
        var settings = new MapConfigurationPropertySource(Map.of("ledger.business.timezone", zone.getId()));
        var properties = new Binder(settings).bindOrCreate("ledger", LedgerProperties.class);
        return new BusinessCalendar(Clock.fixed(now, ZoneOffset.UTC), properties);
    }
}
