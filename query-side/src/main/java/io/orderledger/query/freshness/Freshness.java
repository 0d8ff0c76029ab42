package io.orderledger.query.freshness;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.projection.BatchSignal;
import io.orderledger.query.projection.ProjectionStatuses;
import io.orderledger.web.AsOf;
import io.orderledger.web.ListResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where projections stand compared with the ledger. */
public final class Freshness {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(25);

    private final ProjectionStatuses statuses;
    private final LedgerReader ledger;
    private final EventTimes times;
    private final Clock clock;

    Freshness(ProjectionStatuses statuses, LedgerReader ledger, EventTimes times, Clock clock) {
        this.statuses = statuses;
        this.ledger = ledger;
        this.times = times;
        this.clock = clock;
    }

    /**
     * How fresh the projection's tables are. Asked before the tables are read: they may be newer than this says, never
     * older.
     */
    public AsOf of(String projection) {
        long position = statuses.position(projection);
        return new AsOf(position, eventTime(position), lagMillis(position));
    }

    /** What the projection's tables can show of a position: that one, or the one it has come to, and then how late. */
    AsOf at(String projection, long position) {
        long reached = statuses.position(projection);
        return reached >= position
                ? new AsOf(position, eventTime(position), 0)
                : new AsOf(reached, eventTime(reached), lagMillis(reached));
    }

    private @Nullable Instant eventTime(long position) {
        return position == 0 ? null : times.recordedAt(position).orElse(null);
    }

    /** Reads a whole list from the projection's tables and says how fresh it is. */
    public <T> ListResponse<T> list(String projection, Supplier<List<T>> read) {
        AsOf asOf = of(projection);
        return ListResponse.of(read.get(), asOf);
    }

    /**
     * Waits until all projections have reached a position. One beyond the ledger's end, from before a backup was
     * restored, never comes: it counts as the end.
     *
     * @return the one that is furthest behind; empty when all have reached it
     */
    Optional<Behind> await(Collection<String> projections, long position, Duration longest) {
        if (projections.stream().allMatch(projection -> hasReached(projection, position))) {
            // Most reads: the ledger is not asked for its end.
            return Optional.empty();
        }
        long required = Math.min(position, ledger.headPosition());
        long end = System.nanoTime() + longest.toNanos();
        return projections.stream()
                .filter(projection -> !hasReachedBy(end, projection, required))
                .map(statuses::position)
                .filter(reached -> reached < required)
                .min(Comparator.naturalOrder())
                .map(least -> new Behind(least, required, lagMillis(least)));
    }

    private boolean hasReached(String projection, long position) {
        return statuses.position(projection) >= position;
    }

    /** Batches of this process wake it; the pauses are for what is not signalled, above all the progress of others. */
    private boolean hasReachedBy(long end, String projection, long position) {
        BatchSignal batches = statuses.batches(projection);
        Duration pause = FIRST_PAUSE;
        while (true) {
            long seen = batches.count();
            if (hasReached(projection, position)) {
                return true;
            }
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            batches.awaitAfter(seen, shorter(pause, left));
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How long the first event that is not taken in at this position has been waiting. */
    private long lagMillis(long position) {
        if (ledger.headPosition() <= position) {
            return 0;
        }
        return times.recordedAt(position + 1)
                .map(waitingSince ->
                        Duration.between(waitingSince, clock.instant()).toMillis())
                .map(lag -> Math.max(0, lag))
                .orElse(0L);
    }
}
