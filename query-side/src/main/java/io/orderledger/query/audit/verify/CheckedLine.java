package io.orderledger.query.audit.verify;

import io.orderledger.query.audit.file.ExportLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line after all that can be said of it alone; what it means beside the others is the walk's to say. */
sealed interface CheckedLine {

    record Head(ExportLine.Head line) implements CheckedLine {}

    record Order(Key key, ExportLine.Order line) implements CheckedLine {}

    record Range(List<Key> leftOut, ExportLine.Range line) implements CheckedLine {
        public Range {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * An event without its payload.
     *
     * @param storedLeaf what stands in the row
     * @param leaf what its bytes give
     * @param erases whether it forgets a customer, which changes the rows of their orders without an event of these
     * @param ofOrder whether the stream is an order's
     * @param step what it says of its order; null for other streams, or when that cannot be told
     * @param unreadable why it cannot be told; null when it can
     * @param unknown the event that this program does not know; null for all others
     */
    record Event(
            long position,
            Key stream,
            String streamId,
            long sequence,
            Key id,
            String eventId,
            long recordedAtMicros,
            byte[] storedLeaf,
            byte[] leaf,
            boolean erases,
            boolean ofOrder,
            @Nullable OrderStep step,
            @Nullable String unreadable,
            @Nullable String unknown)
            implements CheckedLine {}
}
