package io.orderledger.web.order;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an order's history.
 *
 * @param action stable name, such as {@code placed} or {@code lines_changed}
 * @param description the same in a few words
 * @param changes per field what it was and what it became
 */
public record OrderHistoryView(
        String id,
        String orderId,
        String action,
        String description,
        String operator,
        Map<String, FieldChange> changes,
        Instant createdAt,
        long version,
        long position) {

    /** Both are absent where there was, or is, nothing. */
    public record FieldChange(
            @Nullable Object from, @Nullable Object to) {}
}
