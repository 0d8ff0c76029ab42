package io.orderledger.query.order.diff;

import io.orderledger.ledger.Folded;
import io.orderledger.query.order.diff.OrderDiff.LineDiff;
import io.orderledger.web.order.OrderHistoryView.FieldChange;
import io.orderledger.web.order.OrderView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What became of an order.
 *
 * @param fields per field of the order what it was and what it became
 * @param lines those that are new, gone or changed
 * @param words the same in the reader's language
 */
record OrderDiffView(
        String orderId,
        String orderNo,
        Point from,
        Point to,
        Map<String, FieldChange> fields,
        List<LineDiff> lines,
        List<String> words) {

    /** The last event that counts there: its number within the order, in the ledger, and when it was recorded. */
    record Point(long version, long position, Instant recordedAt) {
        static Point of(Folded<?> folded) {
            return new Point(folded.version(), folded.position(), folded.updatedAt());
        }
    }

    static OrderDiffView of(OrderView order, Folded<?> from, Folded<?> to, OrderDiff diff) {
        return new OrderDiffView(
                order.id(), order.orderNo(), Point.of(from), Point.of(to), diff.fields(), diff.lines(), diff.words());
    }
}
