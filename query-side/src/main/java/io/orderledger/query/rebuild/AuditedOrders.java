package io.orderledger.query.rebuild;

import io.orderledger.query.statement.ReadStatements;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Which orders an audit looks at. */
final class AuditedOrders {
    private static final int PAGE = 1_000;
    /** Draws for one order: a position where no order follows, or one of an order that was drawn before, is lost. */
    private static final int MOST_DRAWS = 3;

    private final ReadStatements reads;

    AuditedOrders(ReadStatements reads) {
        this.reads = reads;
    }

    /** @param head up to which positions are drawn */
    Set<String> drawn(int sample, long head, RandomGenerator random) {
        Set<String> orders = new LinkedHashSet<>();
        for (long draws = 0; head > 0 && orders.size() < sample && draws < (long) sample * MOST_DRAWS; draws++) {
            long position = random.nextLong(1, head + 1);
            reads.one("projection_audit/order_at", (row, _) -> row.getString("stream_id"), new At(position, 1))
                    .ifPresent(orders::add);
        }
        return orders;
    }

    /**
     * All that the ledger or the tables know, until one is refused.
     *
     * @return whether none was
     */
    boolean all(Predicate<String> each) {
        String after = "";
        while (true) {
            List<String> page = reads.list(
                    "projection_audit/orders_after", (row, _) -> row.getString("id"), new After(after, PAGE));
            Iterator<String> ids = page.iterator();
            while (ids.hasNext()) {
                after = ids.next();
                if (!each.test(after)) {
                    return false;
                }
            }
            if (page.size() < PAGE) {
                return true;
            }
        }
    }

    private record At(long position, int limit) {}

    private record After(String after, int limit) {}
}
