package io.orderledger.query.reconciliation;

import io.orderledger.events.Right;
import io.orderledger.web.security.Needs;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not add up.
 *
 * @param id of the order, the day, the run
 * @param label what people call it, such as the order number
 * @param problem {@code different}, or what is missing
 * @param expectedAmount what the amount should be; absent where only something's presence is compared
 */
record Difference(
        String id,
        @Nullable String label,
        String problem,
        @Nullable BigDecimal expectedAmount,
        @Nullable BigDecimal actualAmount,
        @Needs(Right.COST_READ) @Nullable BigDecimal expectedCost,
        @Needs(Right.COST_READ) @Nullable BigDecimal actualCost) {}
