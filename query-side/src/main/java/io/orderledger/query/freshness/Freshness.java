package io.orderledger.query.freshness;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.projection.ProjectionStatuses;
import io.orderledger.web.AsOf;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Where a projection stands compared with the ledger. */
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
        Instant eventTime = position == 0 ? null : times.recordedAt(position).orElse(null);
        return new AsOf(position, eventTime, lagMillis(position));
    }

    /**
     * Waits until the projection has reached a position.
     *
     * @return whether it has
     */
    boolean await(String projection, long position, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        long pause = FIRST_PAUSE.toNanos();
        while (statuses.position(projection) < position) {
            long left = end - System.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(Math.min(pause, left));
            pause = Math.min(pause * 2, LONGEST_PAUSE.toNanos());
        }
        return true;
    }

    /** The position of the last event there is; a caller cannot wait for more. */
    long head() {
        return ledger.headPosition();
    }

    /** How long the first event that the projection has not taken in has been waiting. */
    long lagMillis(String projection) {
        return lagMillis(statuses.position(projection));
    }

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
