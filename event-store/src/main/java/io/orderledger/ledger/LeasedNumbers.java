package io.orderledger.ledger;

import io.orderledger.ledger.NumberLeases.Block;
import io.orderledger.ledger.SideRow.Claim;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Hands out daily numbers from memory, out of blocks that this node has leased: the smallest that is neither claimed in
 * the ledger nor taken by a unit of work under way. So one node leaves no hole, whatever fails and however it ends, and
 * two nodes do not get in each other's way. The claim in the append has the last word.
 */
final class LeasedNumbers implements DailyNumbers {
    /** A back-dated import touches a few years; a day forgotten too early is read again. */
    static final int MAX_DAYS = 2_000;

    private static final int MAX_CAUSES = 16;

    private final LedgerTables tables;
    private final NumberLeases leases;
    private final Map<Key, Day> days = new LinkedHashMap<>(64, 0.75f, true);

    LeasedNumbers(LedgerTables tables, NumberLeases leases) {
        this.tables = tables;
        this.leases = leases;
    }

    private record Key(String series, LocalDate date) {}

    private record DaySource(Key key, LedgerTables tables, NumberLeases leases) implements Day.Source {
        @Override
        public List<Block> leased() {
            return leases.mine(key.series(), key.date());
        }

        @Override
        public BitSet claimed() {
            String prefix = key.date() + "-";
            BitSet numbers = new BitSet();
            for (String value : tables.claimed(key.series(), prefix)) {
                numbers.set(Integer.parseInt(value.substring(prefix.length())));
            }
            return numbers;
        }

        @Override
        public Block lease(int highestUsed, int size) {
            return leases.take(key.series(), key.date(), highestUsed, size);
        }
    }

    @Override
    public int take(String series, LocalDate date) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Key key = new Key(series, date);
        Day day = enter(key);
        try {
            int number = day.take(new DaySource(key, tables, leases));
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
