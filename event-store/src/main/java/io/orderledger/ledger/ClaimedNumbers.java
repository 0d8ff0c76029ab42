package io.orderledger.ledger;

import io.orderledger.ledger.SideRow.Claim;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Hands out daily numbers from memory: what is claimed in the ledger, read once a day and series, plus what units of
 * work under way have taken. Another node may do the same, then the claim in the append tells the two apart.
 */
final class ClaimedNumbers implements DailyNumbers {
    /** A back-dated import touches a few years; a day forgotten too early is read again. */
    static final int MAX_DAYS = 2_000;

    private static final int MAX_CAUSES = 16;

    private final LedgerTables tables;
    private final Map<Key, Day> days = new LinkedHashMap<>(64, 0.75f, true);

    ClaimedNumbers(LedgerTables tables) {
        this.tables = tables;
    }

    private record Key(String series, LocalDate date) {}

    @Override
    public int take(String series, LocalDate date) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Day day = enter(new Key(series, date));
        try {
            int number = day.take(() -> tables.claimed(series, date + "-"), date);
            root.onCleanup(ended -> settle(ended, series, date, number, day));
            return number;
        } catch (RuntimeException | Error failure) {
            leave(day);
            throw failure;
        }
    }

    /** Whether the number stays taken is not a question of how the unit ended, but of whether its claim was written. */
    private void settle(UnitOfWork<?> root, String series, LocalDate date, int number, Day day) {
        String value = DailyNumbers.claimValue(date, number);
        boolean claimed = AppendedClaims.of(root).stream().anyMatch(claim -> isClaim(claim, series, value));
        day.settle(number, claimed, isOutdated(root, series));
        leave(day);
    }

    private static boolean isClaim(Claim claim, String series, String value) {
        return claim.scope().equals(series) && claim.value().equals(value);
    }

    /** Another node took a number of this series, or nobody knows whether we did: the ledger has to be asked again. */
    private static boolean isOutdated(UnitOfWork<?> root, String series) {
        ExecutionResult result = root.getExecutionResult();
        @Nullable Throwable cause = result == null || !result.isExceptionResult() ? null : result.getExceptionResult();
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof ClaimTaken taken && taken.scope().equals(series)) return true;
            if (cause instanceof LedgerUnavailable away && !away.outcomeKnown()) return true;
        }
        return false;
    }

    /** The day's numbers, which stay in memory at least until everyone who entered has left. */
    private Day enter(Key key) {
        synchronized (days) {
            Day day = days.computeIfAbsent(key, _ -> new Day());
            day.users++;
            if (days.size() > MAX_DAYS) {
                days.values().stream().filter(old -> old.users == 0).findFirst().ifPresent(days.values()::remove);
            }
            return day;
        }
    }

    private void leave(Day day) {
        synchronized (days) {
            day.users--;
        }
    }
}
