package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/**
 * What one line came to in one delivery. The amount follows the delivered quantity; both quantities are kept.
 *
 * @param ordered the quantity of the order line
 * @param delivered handed over this time
 * @param deliveredSoFar all deliveries of the line, this one included
 * @param open what is still to come; zero when the line is done
 * @param amount what the line now counts in the order's total
 * @param costAmount what the line now counts in the order's cost; absent when the line has no cost
 */
public record DeliveredLine(
        String lineId,
        String productId,
        Quantity ordered,
        Quantity delivered,
        Quantity deliveredSoFar,
        Quantity open,
        Money amount,
        @Nullable Money costAmount) {}
