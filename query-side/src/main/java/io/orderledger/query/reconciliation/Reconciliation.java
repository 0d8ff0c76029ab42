package io.orderledger.query.reconciliation;

import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionOperations;

/** Runs every comparison in one snapshot of the database, so that what is written meanwhile makes no difference. */
final class Reconciliation {
    private final ReadStatements reads;
    private final TransactionOperations snapshots;
    private final int shown;
    private final Semaphore one = new Semaphore(1);

    /** @param snapshots transactions that see one state of the database, and end after a time */
    Reconciliation(ReadStatements reads, TransactionOperations snapshots, int shown) {
        this.reads = reads;
        this.snapshots = snapshots;
        this.shown = shown;
    }

    /** It reads every order: one at a time. */
    ReconciliationReport run(Locale language) {
        if (!one.tryAcquire()) throw ApiFailure.of(ErrorCode.TOO_MANY_REQUESTS);
        try {
            return Objects.requireNonNull(snapshots.execute(_ -> report(language)));
        } catch (TransactionTimedOutException e) {
            throw ApiFailure.of(ErrorCode.UNAVAILABLE);
        } finally {
            one.release();
        }
    }

    private ReconciliationReport report(Locale language) {
        long start = System.nanoTime();
        long position = number("reconciliation/position");
        List<CheckReport> checks = Arrays.stream(Check.values())
                .map(check -> check(check, language))
                .toList();
        boolean reconciled =
                checks.stream().allMatch(check -> check.differences().isEmpty());
        return new ReconciliationReport(reconciled, position, millisSince(start), checks);
    }

    private CheckReport check(Check check, Locale language) {
        long start = System.nanoTime();
        long compared = number(check.rows());
        List<Difference> found = reads.list(check.differences(), (row, _) -> difference(row), new AtMost(shown + 1));
        return new CheckReport(
                check.wireName(),
                check.description(language),
                compared,
                found.stream().limit(shown).toList(),
                found.size() > shown,
                millisSince(start));
    }

    private long number(String statement) {
        return reads.one(statement, (row, _) -> row.getLong("total")).orElse(0L);
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                row.getString("id"),
                row.getString("label"),
                row.getString("problem"),
                row.getBigDecimal("expected_amount"),
                row.getBigDecimal("actual_amount"),
                row.getBigDecimal("expected_cost"),
                row.getBigDecimal("actual_cost"));
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private record AtMost(int limit) {}
}
