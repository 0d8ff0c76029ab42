package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/**
 * What one line of a stop came to.
 *
 * @param planned what was planned for the run
 * @param delivered handed over at this stop; may be more than planned, within the tolerance for weighed goods
 * @param amount what this stop delivered of the line, in money: see {@link PlannedLine#amount()}
 * @param costAmount likewise; absent when the line has no cost
 */
public record StopLine(
        String lineId,
        String productId,
        Quantity planned,
        Quantity delivered,
        Money amount,
        @Nullable Money costAmount) {}
