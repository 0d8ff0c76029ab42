package io.orderledger.query.projection;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the newest generation of a projection gets on, when it is not the first.
 *
 * @param state building, ready, swapping, live, retired or dropping
 * @param next what it will do without being asked again: nothing, compare, compare-and-swap, swap, roll-back,
 *     or unknown: what only nodes of a later version do
 * @param processed the ledger position it has taken in
 * @param total the ledger's last position
 * @param percent of the ledger, with one decimal
 * @param eventsPerSecond positions of the ledger passed in a second, as last measured while it was built
 * @param etaSeconds until it is at the ledger's end; absent when that is not known
 * @param differences found by the last comparison with the live generation; absent before, and when
 *     nothing could be compared
 * @param trouble why it does not get on, or what was given up until somebody asks for it again; absent when it does
 */
public record RebuildState(
        int generation,
        String state,
        Instant since,
        String next,
        String requestedBy,
        long processed,
        long total,
        BigDecimal percent,
        @Nullable BigDecimal eventsPerSecond,
        @Nullable Long etaSeconds,
        @Nullable Instant comparedAt,
        @Nullable Long differences,
        @Nullable String trouble) {}
