package io.orderledger.query.freshness;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.web.Moment;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
    private final ZoneId timezone;

    /** @param timezone of business days */
    Moments(StreamableMessageSource<TrackedEventMessage<?>> events, LedgerReader ledger, ZoneId timezone) {
        this.events = events;
        this.ledger = ledger;
        this.timezone = timezone;
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
            case Moment.AtEndOf(var day) ->
                before(day.plusDays(1).atStartOfDay(timezone).toInstant());
            case Moment.AtVersion _ ->
                throw new ApiFailure(ErrorCode.PARAMETER_INVALID, null, List.of(FieldCode.NOT_A_MOMENT.at("asOf")));
        };
    }

    /** The last position before the first event that was recorded at that time or later. */
    private long before(Instant end) {
        TrackingToken token = events.createTokenAt(end);
        return token == null ? 0 : token.position().orElse(0);
    }
}
