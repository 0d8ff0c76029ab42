package io.orderledger.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** Holds the live generation still for a moment, in which another one has taken in what each segment of it has. */
final class LevelWithLive {
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** Besides the time after which a batch of the live generation that has failed is tried again. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(5);

    private static final int BACKOFFS = 2;
    private static final int LEDGER_WAIT_MILLIS = 2_000;

    private final FeederParts parts;
    private final ProjectionWork work;
    private final Generation live;
    private final GenerationWriter writer;
    private final SliceReader reader;

    LevelWithLive(
            FeederParts parts, ProjectionWork work, Generation live, GenerationWriter writer, SliceReader reader) {
        this.parts = parts;
        this.work = work;
        this.live = live;
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * False when the live generation does not come to where this one is, which takes in nothing meanwhile. As long as the
     * live one gets on it comes nearer, and is waited for.
     */
    boolean whileLevel(Runnable moment) {
        long mostAttempts = mostAttempts();
        Map<Integer, Long> before = Map.of();
        for (int attempt = 1; attempt <= mostAttempts; attempt++) {
            try (StandingStill _ = standingStill()) {
                Map<Integer, Long> reached = reachedByLive();
                if (!writer.hasWrittenBeyond(reached)) {
                    takeInUpTo(reached);
                    moment.run();
                    return true;
                }
                if (!reached.equals(before)) {
                    attempt = 1;
                    before = reached;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    /** This one may be ahead, but has taken in all that the live one has. */
    void whileNotBehind(Runnable moment) {
        try (StandingStill _ = standingStill()) {
            takeInUpTo(reachedByLive());
            moment.run();
        }
    }

    /** One batch that fails once is no standstill. */
    private long mostAttempts() {
        Duration backoff = parts.properties().longestBackoff();
        return LONGEST_STANDSTILL.plus(backoff.multipliedBy(BACKOFFS)).dividedBy(PAUSE);
    }

    private Map<Integer, Long> reachedByLive() {
        Map<Integer, Long> reached = new HashMap<>();
        parts.tokenRows().of(live.processor()).forEach(segment -> reached.put(segment.segment(), segment.position()));
        return reached;
    }

    private StandingStill standingStill() {
        return StandingStill.of(live.processor(), parts.dataSource(), parts.statements());
    }

    private void takeInUpTo(Map<Integer, Long> limits) {
        long furthest =
                limits.values().stream().mapToLong(Long::longValue).max().orElse(0);
        OptionalLong behind = writer.slowestBehind(limits);
        while (behind.isPresent()) {
            LedgerSlice slice =
                    reader.read(behind.getAsLong(), furthest, parts.properties().batchSize(), LEDGER_WAIT_MILLIS);
            if (slice.isEmpty()) {
                throw new IllegalStateException(
                        "The ledger does not show position " + furthest + ", which the live generation has taken in");
            }
            writer.write(work, slice, segment -> limits.getOrDefault(segment.getSegmentId(), 0L), false);
            behind = writer.slowestBehind(limits);
        }
    }
}
