package io.orderledger.command;

import io.orderledger.ledger.LedgerProperties;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The ledger's clock, and which business day an instant belongs to. */
@Component
public class BusinessCalendar {
    private final Clock clock;
    private final ZoneId zone;

    BusinessCalendar(Clock clock, LedgerProperties properties) {
        this.clock = clock;
        this.zone = properties.business().timezone();
    }

    /** Now, as finely as it is stored and sent: in milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
