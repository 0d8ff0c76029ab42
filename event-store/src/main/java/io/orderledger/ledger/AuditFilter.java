package io.orderledger.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events somebody examines; what is absent does not matter.
 *
 * @param name the logical name, such as {@code order.placed}
 * @param actor id of who gave the command
 * @param requestId names the request that carried it
 * @param from recorded then or later
 * @param until recorded then or earlier
 */
public record AuditFilter(
        @Nullable String streamId,
        @Nullable String name,
        @Nullable String actor,
        @Nullable String requestId,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything. */
    public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null);
}
