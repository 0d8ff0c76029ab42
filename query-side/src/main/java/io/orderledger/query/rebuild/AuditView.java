package io.orderledger.query.rebuild;

import io.orderledger.query.order.OrderAudit.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An audit of the read tables: orders folded from the ledger anew, and compared with their rows.
 *
 * @param state running, finished, or broken-off
 * @param requestedBy the user, or {@code nightly}
 * @param sample how many orders were drawn; absent when all were looked at
 * @param seed of the draw: the same one on the same ledger draws the same orders
 * @param stoppedEarly whether so many differed that further orders were not looked at, nor counted
 * @param first the first orders that differ
 */
record AuditView(
        String id,
        String state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String requestedBy,
        long orders,
        long differences,
        @Nullable Integer sample,
        @Nullable Long seed,
        boolean stoppedEarly,
        List<Difference> first) {
    AuditView {
        first = List.copyOf(first);
    }
}
