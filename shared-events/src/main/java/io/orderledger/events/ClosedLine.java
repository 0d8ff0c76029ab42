package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/**
 * A line that ends short of what was ordered.
 *
 * @param closed the quantity that will not be delivered
 * @param deliveredSoFar what was delivered of the line in all
 * @param amount what the line now counts in the order's total
 * @param costAmount what the line now counts in the order's cost; absent when the line has no cost
 */
public record ClosedLine(
        String lineId,
        String productId,
        Quantity ordered,
        Quantity closed,
        Quantity deliveredSoFar,
        Money amount,
        @Nullable Money costAmount) {}
