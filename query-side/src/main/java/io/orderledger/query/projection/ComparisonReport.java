package io.orderledger.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A generation beside the live one, both having taken in exactly the same events. Every column of every row is compared,
 * byte by byte: all of them come from events, none from a clock, so that there is nothing to leave out.
 *
 * @param position that both had reached
 * @param comparable false when the live generation did not get to where the other one is: then nothing was compared
 * @param differences rows that differ or that only one of them has, and events that are dead letters of only one;
 *     absent when nothing was compared
 * @param liveDeadLetters events that the live generation could not take in
 * @param rebuiltDeadLetters events that the other one could not take in
 * @param skippedLetters letters of either that somebody had decided to leave out; absent from reports of earlier versions
 */
public record ComparisonReport(
        Instant at,
        int liveGeneration,
        int rebuiltGeneration,
        long position,
        boolean comparable,
        @Nullable Long differences,
        long liveDeadLetters,
        long rebuiltDeadLetters,
        @Nullable Long skippedLetters,
        List<TableComparison> tables,
        long durationMs) {
    public ComparisonReport {
        tables = List.copyOf(tables);
    }

    boolean isEqual() {
        return differences != null && differences == 0;
    }

    boolean differs() {
        return differences != null && differences > 0;
    }

    /**
     * @param liveChecksum over all columns of all rows, in any order
     * @param first the first rows that differ, by their key
     */
    public record TableComparison(
            String table,
            long liveRows,
            long rebuiltRows,
            String liveChecksum,
            String rebuiltChecksum,
            long differences,
            List<DifferingRow> first) {
        public TableComparison {
            first = List.copyOf(first);
        }
    }

    /**
     * @param key columns of the primary key
     * @param kind {@code changed}; {@code missing}: only the live generation has it; {@code added}: only the other one
     */
    public record DifferingRow(Map<String, String> key, String kind, List<DifferingColumn> columns) {
        public DifferingRow {
            columns = List.copyOf(columns);
        }
    }

    /** Text that people have written is hidden: a report is kept, and an erasure would not reach it. */
    public record DifferingColumn(
            String column, @Nullable String live, @Nullable String rebuilt) {}
}
