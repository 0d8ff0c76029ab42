package io.orderledger.ledger;

import java.time.LocalDate;

/**
 * Hands out numbers that count from 1 within a business day: never one twice on any number of nodes, and without holes
 * on one node, crashes included.
 */
public interface DailyNumbers {

    /**
     * The smallest number of that day that is free, for the unit of work that is under way. If it does not commit, the
     * number is free again. The number is the unit's only once the event that carries it claims it
     * ({@link SideRow.Claim} with this series as the scope and {@link #claimValue} as the value).
     */
    int take(String series, LocalDate day);

    /** The value under which a number is claimed; sorts by day, then by number. */
    static String claimValue(LocalDate day, int number) {
        return "%s-%09d".formatted(day, number);
    }
}
