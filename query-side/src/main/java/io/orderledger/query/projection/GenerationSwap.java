package io.orderledger.query.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Brings a generation to exactly where the live one is, to compare it or to let the views show it. The live one is held
 * still for that moment: what each of its segments has taken in, and nothing else, this generation takes in too.
 */
final class GenerationSwap {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationSwap.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** For a migration, or the views of other projections. Meanwhile nothing is taken in here. */
    private static final int LOCK_SECONDS = 1;
    /** Longer than any node trusts what it has read of the generations. */
    private static final Duration UNTIL_ALL_KNOW = GenerationBoard.KEPT.plusMillis(300);

    /** While one waits to move the views, all who want to read them wait behind it: so it lets them pass in between. */
    static final Duration BETWEEN_MOVES = Duration.ofMillis(1_500);

    private static final int MOST_MOVES = 60;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final FeederParts parts;
    private final ProjectionWork work;
    private final GenerationNames live;
    private final Claims claims;
    private final GenerationWriter writer;
    private final SliceReader reader;
    private final LevelWithLive level;

    GenerationSwap(
            FeederParts parts,
            ProjectionWork work,
            GenerationNames live,
            Claims claims,
            GenerationWriter writer,
            SliceReader reader) {
        this.parts = parts;
        this.work = work;
        this.live = live;
        this.claims = claims;
        this.writer = writer;
        this.reader = reader;
        this.level = new LevelWithLive(parts, work, live.generation(), writer, reader);
    }

    ComparisonReport compared(Generation now) {
        try (GenerationComparison comparison = parts.comparison()) {
            return level.whileLevel(comparison::begin)
                    ? comparison.compare(live, work.names(), writer.position())
                    : GenerationComparison.impossible(live.generation(), now, writer.position());
        }
    }

    /** Says that the views will move; from the next step on {@link #complete} moves them. */
    void begin(Generation now) {
        parts.generations().change(now.projection(), all -> {
            claims.keep();
            boolean stillWanted = all.stream()
                    .filter(generation -> generation.number() == now.number())
                    .anyMatch(generation -> generation.state() == now.state() && generation.wish() == now.wish());
            if (stillWanted) {
                parts.tables().makeWaitingViews(work.names());
                parts.generations().move(now, GenerationState.SWAPPING, now.wish());
            }
            return stillWanted;
        });
    }

    /**
     * Whether the views show it now. Begins with the wait until all nodes know, also when it is begun again after a
     * failure: nobody tells how long the generation has been swapping, by which clock.
     */
    boolean complete(Generation now) {
        return complete(now, MOST_MOVES);
    }

    boolean complete(Generation now, int mostMoves) {
        String reason = "the live generation could not be held still";
        for (int attempt = 1; attempt <= mostMoves; attempt++) {
            long start = System.nanoTime();
            try {
                takeInFor(attempt == 1 ? UNTIL_ALL_KNOW : BETWEEN_MOVES);
                // Before anything is held still: of those who rebuild all projections each waits for its turn.
                try (ReadTablesLock _ = ReadTablesLock.of(parts.dataSource(), LOCK_SECONDS)) {
                    if (isLive(now) || level.whileLevel(() -> moveViews(now)) || moveAhead(now)) {
                        // Else it is to be compared again.
                        return isLive(now);
                    }
                }
            } catch (UnableToClaimTokenException | SwapNotWanted e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("The views of {} could not be moved, attempt {}: {}", now.processor(), attempt, e.toString());
                reason = reason(e);
                LockSupport.parkNanos(start + BETWEEN_MOVES.toNanos() - System.nanoTime());
            }
        }
        return isShownAfterAll(now, reason);
    }

    /** An attempt may fail after all was done, when it lets the live generation go. */
    private boolean isLive(Generation now) {
        return isIn(GenerationState.LIVE, now, parts.generations().of(now.projection()));
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause instanceof SQLException database && database.getErrorCode() == LOCK_WAIT_TIMEOUT
                ? "readers have held the views, or a batch has lasted, all the while"
                : cause.toString();
    }

    /**
     * A segment of the live generation stands behind and does not move. What its other segments have taken in is taken in
     * here too: whoever reads this generation sees nothing older, of any segment.
     */
    private boolean moveAhead(Generation now) {
        level.whileNotBehind(() -> moveViews(now));
        return true;
    }

    /**
     * The generations are locked from before the views move until the states have: in between nobody gives the swap up, or
     * drops what is read by then, however long this node stands still. A migration may have changed views since the begin; none
     * does now, for the read tables are locked.
     */
    private void moveViews(Generation now) {
        parts.generations().change(now.projection(), all -> {
            claims.keep();
            if (!isIn(GenerationState.SWAPPING, now, all) || !isIn(GenerationState.LIVE, live.generation(), all)) {
                throw new SwapNotWanted(now);
            }
            if (now.wish() == GenerationWish.COMPARE_AND_SWAP && !lettersAreTheSame(now)) {
                return parts.generations().move(now, GenerationState.READY, now.wish());
            }
            parts.tables().makeWaitingViews(work.names());
            parts.tables().moveViews(live, work.names());
            return moveStates(now);
        });
    }

    /**
     * A letter that was decided about since the comparison is a difference that it has not seen: one that was retried in
     * one generation and skipped in the other is a letter of neither, and its event is in the rows of one. None is
     * meanwhile, of either generation: the tokens of both are locked. Where the views have moved before, nothing is left to
     * be asked.
     */
    private boolean lettersAreTheSame(Generation now) {
        if (parts.tables().areShown(work.names())) {
            return true;
        }
        ComparedLetters letters = ComparedLetters.of(live.generation(), now, parts.reads());
        return letters.differences() == 0 && letters.skipped() == skippedWhenCompared(now);
    }

    private static long skippedWhenCompared(Generation now) {
        String report = now.report();
        Long skipped = report == null ? null : ReportJson.read(report).skippedLetters();
        return skipped == null ? 0 : skipped;
    }

    /** Gives the swap up, unless the views have moved and whoever moved them could not write that down. */
    private boolean isShownAfterAll(Generation now, String reason) {
        return parts.generations().change(now.projection(), all -> {
            claims.keep();
            if (isIn(GenerationState.SWAPPING, now, all) && parts.tables().areShown(work.names())) {
                return moveStates(now);
            }
            GenerationState before =
                    now.wish() == GenerationWish.ROLL_BACK ? GenerationState.RETIRED : GenerationState.READY;
            if (parts.generations().move(now, before, GenerationWish.NOTHING)) {
                parts.generations().trouble(now, GenerationFeeder.GIVEN_UP + reason + "; swap or roll back again");
            }
            return false;
        });
    }

    private boolean moveStates(Generation now) {
        boolean moved = parts.generations().move(live.generation(), GenerationState.RETIRED, GenerationWish.NOTHING)
                && parts.generations().move(now, GenerationState.LIVE, GenerationWish.NOTHING);
        if (!moved) {
            throw new IllegalStateException("Somebody else has changed the generations of " + now.projection());
        }
        return true;
    }

    private static boolean isIn(GenerationState state, Generation generation, List<Generation> all) {
        return all.stream().anyMatch(one -> one.number() == generation.number() && one.state() == state);
    }

    /** Reads wait for this generation too. */
    private void takeInFor(Duration duration) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < duration.toNanos()) {
            takeIn((int) PAUSE.toMillis());
        }
    }

    private void takeIn(int waitMillis) {
        LedgerSlice slice = reader.read(
                writer.position(), Long.MAX_VALUE, parts.properties().batchSize(), waitMillis);
        writer.write(work, slice, _ -> Long.MAX_VALUE, false);
    }
}
