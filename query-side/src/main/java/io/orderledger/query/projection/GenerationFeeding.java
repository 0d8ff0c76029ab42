package io.orderledger.query.projection;

import io.orderledger.query.statement.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a feeder does with a generation while it has claimed it, step by step. */
final class GenerationFeeding implements AutoCloseable {
    /** Events in one transaction at most while nobody waits for the generation. */
    static final int BUILDING_SLICE = 4_096;

    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int IDLE_MILLIS = 50;
    /** Differences are looked at again: an erasure shows in rows of other segments for a moment before its turn. */
    private static final int MOST_COMPARISONS = 2;

    private final FeederParts parts;
    private final Projection<?> projection;
    private final Claims claims;
    private final GenerationWriter writer;
    private final SliceReader reader;
    private final ProjectionWork building;
    private final ProjectionWork following;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GenerationFeeding(FeederParts parts, Projection<?> projection, Generation generation, Claims claims) {
        this.parts = parts;
        this.projection = projection;
        this.claims = claims;
        this.writer = new GenerationWriter(parts.factory(), threads, generation.processor(), claims.positions());
        this.reader = new SliceReader(parts.ledger(), threads);
        this.building = parts.factory().work(projection, generation, Sums.NONE);
        this.following =
                parts.factory().work(projection, generation, projection.sums().unlocked());
    }

    /** Does the next thing; false when the generation needs no feeder any more. */
    boolean step(Generation now) {
        switch (now.state()) {
            case BUILDING -> build(now);
            case READY, RETIRED -> keepLevel(now);
            case SWAPPING -> {
                return !swap().complete(now);
            }
            case DROPPING -> {
                drop(now);
                return false;
            }
            case LIVE, DROPPED -> {
                return false;
            }
        }
        return true;
    }

    /** About a second's worth of slices, the next one read while one is written; at the ledger's end, what reads need. */
    private void build(Generation now) {
        GenerationNames live = liveNames();
        parts.tables().make(building.names(), live, projection.lookups(), writer.isUntouched(), claims::whileKept);
        long start = System.nanoTime();
        long from = writer.position();
        LedgerSlice slice;
        do {
            slice = reader.read(writer.position(), Long.MAX_VALUE, BUILDING_SLICE, IDLE_MILLIS);
            reader.readAhead(slice.end(), BUILDING_SLICE, IDLE_MILLIS, projection);
            writer.write(building, slice, _ -> Long.MAX_VALUE, true);
        } while (!slice.isEmpty() && System.nanoTime() - start < LOOK_NANOS);
        noteSpeed(now, writer.position() - from, System.nanoTime() - start);
        // Nearly level is enough: where events never cease to come, nobody is ever level.
        if (reader.head() - writer.position() < BUILDING_SLICE) {
            whenPermitted(() -> complete(now, live));
        }
    }

    /** Else at a later step: meanwhile this generation takes in what happens, like any other. */
    private void whenPermitted(Runnable longWork) {
        if (parts.longWork().tryAcquire()) {
            try {
                longWork.run();
            } finally {
                parts.longWork().release();
            }
        }
    }

    private void noteSpeed(Generation now, long events, long nanos) {
        if (events > 0) {
            parts.generations()
                    .speed(
                            now,
                            BigDecimal.valueOf(events
                                            * (double) Duration.ofSeconds(1).toNanos()
                                            / nanos)
                                    .setScale(1, RoundingMode.HALF_UP));
        }
    }

    /** What was left out while rows came in by the thousand. */
    private void complete(Generation now, GenerationNames live) {
        claims.keep();
        parts.tables().addIndexes(building.names(), live);
        parts.factory().transactions().executeInTransaction(() -> {
            following.handling().fillSums();
            claims.keep();
            if (!parts.generations().move(now, GenerationState.READY, now.wish())) {
                throw new IllegalStateException(now.processor() + " is not to be built any more");
            }
        });
    }

    private void keepLevel(Generation now) {
        int most = parts.properties().batchSize();
        LedgerSlice slice = reader.read(writer.position(), Long.MAX_VALUE, most, IDLE_MILLIS);
        writer.write(following, slice, _ -> Long.MAX_VALUE, false);
        if (slice.events().size() == most) {
            return;
        }
        switch (now.wish()) {
            case NOTHING, UNKNOWN -> {}
            case COMPARE, COMPARE_AND_SWAP -> whenPermitted(() -> compare(now));
            case SWAP, ROLL_BACK -> swap().begin(now);
        }
    }

    private void compare(Generation now) {
        ComparisonReport report = swap().compared(now);
        for (int again = 1; again < MOST_COMPARISONS && report.differs(); again++) {
            report = swap().compared(now);
        }
        if (now.wish() == GenerationWish.COMPARE_AND_SWAP && report.isEqual()) {
            noteCompared(now, report, now.wish());
            swap().begin(now);
        } else {
            noteCompared(now, report, GenerationWish.NOTHING);
        }
    }

    /** It took as long as the tables are large: meanwhile the claim may be lost, and the generation swapped or dropped. */
    private void noteCompared(Generation now, ComparisonReport report, GenerationWish next) {
        GenerationTable generations = parts.generations();
        generations.change(projection.name(), _ -> {
            claims.keep();
            boolean noted = generations.compared(now, report.differences(), ReportJson.write(report), next);
            if (noted && !report.comparable()) {
                generations.trouble(
                        now,
                        GenerationFeeder.GIVEN_UP
                                + "it could not be compared, for the live generation stands behind and does not"
                                + " get on; swap compares again");
            }
            return noted;
        });
    }

    private GenerationSwap swap() {
        return new GenerationSwap(parts, following, liveNames(), claims, writer, reader);
    }

    private void drop(Generation now) {
        // A later generation may have been given the plain tables.
        parts.tables().drop(building.names(), claims::keep);
        parts.factory().transactions().executeInTransaction(() -> {
            claims.keep();
            parts.reads().write("projection_dead_letter/removed", new OfProcessor(now.processor()));
            parts.reads().write("projection_token/removed", new OfProcessor(now.processor()));
            parts.generations().move(now, GenerationState.DROPPED, GenerationWish.NOTHING);
        });
    }

    private GenerationNames liveNames() {
        Generation live = parts.generations().of(projection.name()).stream()
                .filter(generation -> generation.state() == GenerationState.LIVE)
                .findFirst()
                .orElseThrow();
        return new GenerationNames(projection, live);
    }

    @Override
    public void close() {
        threads.close();
        reader.close();
    }

    private record OfProcessor(String processor) {}
}
