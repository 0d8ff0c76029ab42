package io.orderledger.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The last events of the ledger, decoded once for all who follow it closely. Without holes; bounded. */
final class LedgerTail {
    private static final long UNKNOWN = -1;

    private final LedgerProperties.Tail bounds;
    private final ConcurrentSkipListMap<Long, Chunk> chunksByLast = new ConcurrentSkipListMap<>();
    private long end = UNKNOWN;
    private long events;
    private long bytes;

    LedgerTail(LedgerProperties.Tail bounds) {
        this.bounds = bounds;
    }

    /**
     * What was added at once.
     *
     * @param first the first position it speaks for
     * @param last the last one
     * @param events those of these positions; an upcaster may have left some out
     */
    record Chunk(long first, long last, List<TrackedEventMessage<?>> events, long bytes) {

        Iterator<TrackedEventMessage<?>> after(long seen) {
            if (first > seen) return events.iterator();
            return events.stream()
                    .filter(event -> LedgerStorageEngine.positionOf(event.trackingToken()) > seen)
                    .iterator();
        }
    }

    /** The chunk with the position after this one; null when memory does not go back, or has not got, that far. */
    @Nullable
    Chunk after(long seen) {
        Map.Entry<Long, Chunk> next = chunksByLast.higherEntry(seen);
        return next == null || next.getValue().first() > seen + 1 ? null : next.getValue();
    }

    /** The position up to which the tail is complete; negative while it has not begun. */
    synchronized long end() {
        return end;
    }

    /** Begins, or begins anew, behind a position. */
    synchronized void startAfter(long position) {
        chunksByLast.clear();
        events = 0;
        bytes = 0;
        end = position;
        notifyAll();
    }

    /** Keeps none of what there was: whoever is behind reads it from the database. */
    synchronized void forget() {
        chunksByLast.clear();
        events = 0;
        bytes = 0;
    }

    /** Adds what follows the end. What would leave a hole is not taken: it comes again, with what lies before it. */
    synchronized void add(Chunk chunk) {
        if (end == UNKNOWN || chunk.first() > end + 1 || chunk.last() <= end) return;
        chunksByLast.put(chunk.last(), chunk);
        events += chunk.events().size();
        bytes += chunk.bytes();
        end = chunk.last();
        while (chunksByLast.size() > 1 && (events > bounds.events() || bytes > bounds.bytes())) {
            Chunk oldest = chunksByLast.pollFirstEntry().getValue();
            events -= oldest.events().size();
            bytes -= oldest.bytes();
        }
        notifyAll();
    }

    /** Waits shortly for the end to reach a position. */
    synchronized boolean awaitEnd(long position, long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (end < position) {
                long left = deadline - System.nanoTime();
                if (left <= 0) return false;
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
