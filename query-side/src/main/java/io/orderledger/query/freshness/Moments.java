package io.orderledger.query.freshness;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.web.AsOf;
import io.orderledger.web.Moment;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** Finds the ledger position at which a moment of the past ends. */
public final class Moments {
    /** How exactly the API shows times: an event that is shown as recorded at an instant belongs to it. */
    private static final Duration SHOWN = Duration.ofMillis(1);

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final LedgerReader ledger;
    private final Freshness freshness;
    private final Clock businessTime;

    /** @param businessTime in the business's time zone: says what day it is, and when days end */
    Moments(
            StreamableMessageSource<TrackedEventMessage<?>> events,
            LedgerReader ledger,
            Freshness freshness,
            Clock businessTime) {
        this.events = events;
        this.ledger = ledger;
        this.freshness = freshness;
        this.businessTime = businessTime;
    }

    /**
     * The last position that belongs to the moment; never beyond the ledger's end. Once an event has been recorded after
     * an instant, the instant's position is the same for ever.
     *
     * @throws ApiFailure {@link ErrorCode#PARAMETER_INVALID} for a version, which only one stream has
     */
    public long position(Moment moment) {
        return switch (moment) {
            case Moment.AtPosition(long position) -> Math.min(position, ledger.headPosition());
            case Moment.AtInstant(Instant instant) ->
                before(instant.truncatedTo(ChronoUnit.MILLIS).plus(SHOWN));
            case Moment.AtEndOf(LocalDate day) ->
                before(day.plusDays(1).atStartOfDay(businessTime.getZone()).toInstant());
            case Moment.AtVersion _ ->
                throw new ApiFailure(ErrorCode.PARAMETER_INVALID, null, List.of(FieldCode.NOT_A_MOMENT.at("asOf")));
        };
    }

    /** What a projection's tables can show of the moment. */
    public Past past(String projection, Moment moment) {
        AsOf asOf = freshness.at(projection, position(moment));
        return new Past(asOf, day(moment, asOf));
    }

    /** One that lies ahead is today. */
    private LocalDate day(Moment moment, AsOf asOf) {
        LocalDate today = LocalDate.now(businessTime);
        LocalDate then = switch (moment) {
            case Moment.AtEndOf(LocalDate day) -> day;
            case Moment.AtInstant(Instant instant) -> dayOf(instant);
            case Moment.AtPosition _, Moment.AtVersion _ -> asOf.eventTime() == null ? today : dayOf(asOf.eventTime());
        };
        return then.isAfter(today) ? today : then;
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, businessTime.getZone());
    }

    /** The last position before the first event that was recorded at that time or later; while it lies ahead, the end. */
    private long before(Instant end) {
        if (end.isAfter(businessTime.instant())) {
            return ledger.headPosition();
        }
        TrackingToken token = events.createTokenAt(end);
        return token == null ? 0 : token.position().orElse(0);
    }
}
