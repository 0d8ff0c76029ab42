package io.orderledger.query.projection;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One set of a projection's tables, with a token and dead letters of its own. Of all generations one is live: the views
 * show it, and Axon's processor feeds it. The others are fed by a {@link GenerationFeeder}.
 *
 * @param number counted from 1 and never used again
 * @param plain whether its tables have the names of the migrations; else each name ends in {@code __g} and the number
 * @param report what the last comparison with the live generation found, as JSON
 */
record Generation(
        String projection,
        int number,
        boolean plain,
        GenerationState state,
        Instant stateSince,
        GenerationWish wish,
        String requestedBy,
        @Nullable BigDecimal eventsPerSecond,
        @Nullable Instant comparedAt,
        @Nullable Long differences,
        @Nullable String report,
        @Nullable String trouble) {
    static final int FIRST = 1;

    /** What there is before anybody has rebuilt anything. */
    static Generation first(String projection) {
        return new Generation(
                projection,
                FIRST,
                true,
                GenerationState.LIVE,
                Instant.EPOCH,
                GenerationWish.NOTHING,
                "",
                null,
                null,
                null,
                null,
                null);
    }

    /** Under which it has its token and its dead letters. */
    String processor() {
        return number == FIRST ? projection : projection + "@g" + number;
    }
}
