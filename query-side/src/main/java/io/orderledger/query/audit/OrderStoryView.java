package io.orderledger.query.audit;

import io.orderledger.query.order.diff.OrderDiff.LineDiff;
import io.orderledger.web.order.OrderHistoryView.FieldChange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that has happened to an order.
 *
 * @param nextCursor where the story goes on; absent at its end
 */
record OrderStoryView(
        String orderId, List<Chapter> list, @Nullable String nextCursor) {
    OrderStoryView {
        list = List.copyOf(list);
    }

    /**
     * One event and what it made of the order, found by folding the order with it and without it.
     *
     * @param fields what each was before and is after; nothing was before the first
     * @param lines those that are new, gone or changed
     * @param words the same in the reader's language
     */
    record Chapter(AuditedEventView event, Map<String, FieldChange> fields, List<LineDiff> lines, List<String> words) {}
}
