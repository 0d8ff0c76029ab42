package io.orderledger.standalone.load;

import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.ProjectionOverview;
import io.orderledger.query.projection.ProjectionOverviews;
import io.orderledger.query.projection.RebuildState;
import io.orderledger.query.projection.Rebuilds;
import io.orderledger.standalone.RunningLedger;
import java.util.List;
import java.util.Set;

/**
 * Measures a rebuild beside the live tables: {@code RebuildGenerations [--data-dir=target/load-data]
 * [--only=order-summary] [--ledger.projection.batch-size=500 and other settings]}. One projection after the other is
 * rebuilt from a ledger that {@link FillOrders} filled, compared and swapped, and its generation before is dropped.
 */
public final class RebuildGenerations {
    /** Seldom: a look at all projections costs what some hundred events cost. */
    private static final long PAUSE_MILLIS = 250;

    /** The code is compiled as it runs: what a server that has run for a while does is shown by the last. */
    private static final int ROUNDS = 2;

    private static final long LONGEST_MILLIS = 600_000;
    private static final Set<String> COMPLETE = Set.of("ready", "swapping", "live");

    private final RunningLedger ledger;
    private final long head;

    private RebuildGenerations(RunningLedger ledger) {
        this.ledger = ledger;
        this.head = ledger.bean(LedgerReader.class).headPosition();
    }

    public static void main(String... arguments) throws InterruptedException {
        LoadArguments load = LoadArguments.of(arguments);
        try (var ledger = RunningLedger.start(load.dataDirectory(), List.of(), load.settings())) {
            new RebuildGenerations(ledger).run(load.only());
        }
    }

    private void run(String only) throws InterruptedException {
        System.out.printf(
                "%d events%n%-22s %9s %9s %9s %9s %11s %11s%n",
                head, "projection", "rows, s", "events/s", "level, s", "live, s", "CPU app, s", "CPU db, s");
        for (Projection<?> projection : ledger.projections()) {
            await(projection.name(), overview -> overview.lagEvents() == 0);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Projection<?> projection : ledger.projections()) {
                if (projection.name().startsWith(only)) rebuild(projection.name());
            }
        }
    }

    private void rebuild(String projection) throws InterruptedException {
        double application = CpuSeconds.of(ProcessHandle.current());
        double database = CpuSeconds.of(ledger.bean(EmbeddedDatabase.class).process());
        long start = System.nanoTime();
        int before = overview(projection).generation();
        ledger.bean(Rebuilds.class).rebuild(projection, true, "load");
        double rows = await(projection, overview -> state(overview).processed() >= head) - start;
        double level =
                await(projection, overview -> COMPLETE.contains(state(overview).state())) - start;
        double live = await(projection, overview -> overview.generation() > before) - start;
        System.out.printf(
                "%-22s %9.1f %9.0f %9.1f %9.1f %11.1f %11.1f%n",
                projection,
                rows / 1e9,
                head / (rows / 1e9),
                level / 1e9,
                live / 1e9,
                CpuSeconds.of(ProcessHandle.current()) - application,
                CpuSeconds.of(ledger.bean(EmbeddedDatabase.class).process()) - database);
        ledger.bean(Rebuilds.class).drop(projection, before);
        await(projection, overview -> overview.generations().size() == 1);
    }

    private interface Condition {
        boolean holds(ProjectionOverview overview);
    }

    /** The moment at which it was seen to hold. */
    private long await(String projection, Condition condition) throws InterruptedException {
        for (long waited = 0; waited < LONGEST_MILLIS; waited += PAUSE_MILLIS) {
            if (condition.holds(overview(projection))) return System.nanoTime();
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException(projection + " does not get on: " + overview(projection));
    }

    private ProjectionOverview overview(String projection) {
        return ledger.bean(ProjectionOverviews.class).one(projection);
    }

    private static RebuildState state(ProjectionOverview overview) {
        RebuildState state = overview.rebuild();
        if (state == null) throw new IllegalStateException("It was never rebuilt: " + overview.name());
        return state;
    }
}
