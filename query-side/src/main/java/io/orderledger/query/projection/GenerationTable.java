package io.orderledger.query.projection;

import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** The generations of all projections, as all nodes know them. */
final class GenerationTable {
    private static final int MOST = 1_000;
    private static final int LONGEST_TROUBLE = 1_000;

    private final ReadStatements reads;
    private final TransactionOperations transactions;
    private final Clock clock;

    GenerationTable(ReadStatements reads, TransactionOperations transactions, Clock clock) {
        this.reads = reads;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All but those that were dropped. */
    List<Generation> all() {
        return reads.list("projection_generation/all", (row, _) -> generation(row), new Limited(MOST));
    }

    List<Generation> of(String projection) {
        return all().stream()
                .filter(generation -> generation.projection().equals(projection))
                .toList();
    }

    /** Before anything else: two nodes that start at once both do it. */
    void enterFirst(String projection) {
        Generation first = Generation.first(projection);
        add(first);
    }

    /** In a transaction, with the projection's generations locked: whoever changes them comes one after the other. */
    <R> R change(String projection, Function<List<Generation>, R> change) {
        R result = transactions.execute(_ -> {
            reads.list("projection_generation/lock", (row, _) -> row.getInt(1), new OfProjection(projection));
            return change.apply(of(projection));
        });
        if (result == null) {
            throw new IllegalStateException("A change of generations says what it did");
        }
        return result;
    }

    /** Within {@link #change}. */
    Generation next(String projection, boolean plain, GenerationWish wish, String requestedBy) {
        int newest = reads.one("projection_generation/newest", (row, _) -> row.getInt(1), new OfProjection(projection))
                .orElse(0);
        Generation added = new Generation(
                projection,
                newest + 1,
                plain,
                GenerationState.BUILDING,
                clock.instant(),
                wish,
                requestedBy,
                null,
                null,
                null,
                null,
                null);
        add(added);
        return added;
    }

    private void add(Generation added) {
        reads.write(
                "projection_generation/added",
                new Added(
                        added.projection(),
                        added.number(),
                        added.plain() ? 1 : 0,
                        added.state().wireName(),
                        added.wish().wireName(),
                        added.requestedBy()));
    }

    /** Whether it was still in the state it is said to be in. */
    boolean move(Generation generation, GenerationState to, GenerationWish wish) {
        return reads.write(
                        "projection_generation/moved",
                        new Moved(
                                generation.projection(),
                                generation.number(),
                                generation.state().wireName(),
                                to.wireName(),
                                wish.wireName()))
                == 1;
    }

    boolean wish(Generation generation, GenerationWish wish, String requestedBy) {
        return reads.write(
                        "projection_generation/wanted",
                        new Wanted(generation.projection(), generation.number(), wish.wireName(), requestedBy))
                == 1;
    }

    void speed(Generation generation, BigDecimal eventsPerSecond) {
        reads.write(
                "projection_generation/speed",
                new Speed(generation.projection(), generation.number(), eventsPerSecond));
    }

    /**
     * Whether it still waited for this, complete and not live.
     *
     * @param generation as it was read before it was compared
     * @param differences absent when nothing could be compared
     */
    boolean compared(Generation generation, @Nullable Long differences, String report, GenerationWish next) {
        return reads.write(
                        "projection_generation/compared",
                        new Compared(
                                generation.projection(),
                                generation.number(),
                                generation.wish().wireName(),
                                clock.instant(),
                                differences,
                                report,
                                next.wireName()))
                == 1;
    }

    /** @param trouble as it was read */
    void cleared(Generation generation, String trouble) {
        reads.write(
                "projection_generation/cleared", new Trouble(generation.projection(), generation.number(), trouble));
    }

    void trouble(Generation generation, String trouble) {
        String shortened = trouble.substring(0, Math.min(trouble.length(), LONGEST_TROUBLE));
        reads.write(
                "projection_generation/trouble", new Trouble(generation.projection(), generation.number(), shortened));
    }

    private static Generation generation(ResultSet row) throws SQLException {
        return new Generation(
                row.getString("projection"),
                row.getInt("generation"),
                row.getBoolean("plain_names"),
                GenerationState.of(row.getString("state")),
                Columns.instant(row, "state_since"),
                GenerationWish.of(row.getString("wanted")),
                row.getString("requested_by"),
                row.getBigDecimal("events_per_second"),
                Columns.instantOrNull(row, "compared_at"),
                row.getObject("differences", Long.class),
                row.getString("report"),
                row.getString("trouble"));
    }

    private record Limited(int limit) {}

    private record OfProjection(String projection) {}

    private record Added(
            String projection, int generation, int plainNames, String state, String wanted, String requestedBy) {}

    private record Moved(String projection, int generation, String from, String to, String wanted) {}

    private record Wanted(String projection, int generation, String wanted, String requestedBy) {}

    private record Speed(String projection, int generation, BigDecimal eventsPerSecond) {}

    private record Compared(
            String projection,
            int generation,
            String asked,
            Instant at,
            @Nullable Long differences,
            String report,
            String wanted) {}

    private record Trouble(
            String projection, int generation, @Nullable String trouble) {}
}
