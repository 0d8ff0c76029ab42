package io.orderledger.ledger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * The ledger from a position on: from memory near the head, else from the database, which it asks only when the ledger
 * has grown. It wakes its reader then. Safe to call from several threads: Axon's coordinator does.
 */
final class LedgerEventStream implements TrackingEventStream, LedgerHead.Listener {
    private static final int LONG_WAIT_MILLIS = 60_000;

    private final LongFunction<Iterator<? extends TrackedEventMessage<?>>> readAfter;
    private final LedgerTail tail;
    private final LedgerHead head;
    private long seen;
    private long readUpTo;
    private @Nullable Iterator<? extends TrackedEventMessage<?>> batches;
    private @Nullable TrackedEventMessage<?> peeked;
    private volatile Runnable onGrowth = () -> {};
    private volatile boolean closed;

    LedgerEventStream(
            long position,
            LongFunction<Iterator<? extends TrackedEventMessage<?>>> readAfter,
            LedgerTail tail,
            LedgerHead head) {
        this.seen = position;
        this.readAfter = readAfter;
        this.tail = tail;
        this.head = head;
        head.listen(this);
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(peeked != null ? peeked : fetch());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0 || closed) return false;
            head.awaitBeyond(seen(), Duration.ofNanos(left));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            Optional<TrackedEventMessage<?>> next = take();
            if (next.isPresent()) return next.get();
            if (closed) throw new IllegalStateException("The stream is closed");
            hasNextAvailable(LONG_WAIT_MILLIS, MILLISECONDS);
        }
    }

    private synchronized Optional<TrackedEventMessage<?>> take() {
        Optional<TrackedEventMessage<?>> next = peek();
        peeked = null;
        return next;
    }

    private synchronized long seen() {
        return seen;
    }

    /** Each round begins nearer to the head than the one before: what is read may hold nothing to give. */
    private @Nullable TrackedEventMessage<?> fetch() {
        while (!closed && (batches != null || head.position() > seen)) {
            if (batches == null) batches = readOn();
            TrackedEventMessage<?> next = advance(batches);
            if (next != null) {
                seen = LedgerStorageEngine.positionOf(next.trackingToken());
                peeked = next;
                return next;
            }
            // Up to there everything has been read, also where an upcaster left nothing of the last events.
            seen = Math.max(seen, readUpTo);
            batches = null;
        }
        return null;
    }

    private Iterator<? extends TrackedEventMessage<?>> readOn() {
        LedgerTail.Chunk chunk = tail.after(seen);
        readUpTo = chunk == null ? head.position() : chunk.last();
        return chunk == null ? readAfter.apply(seen) : chunk.after(seen);
    }

    private @Nullable TrackedEventMessage<?> advance(Iterator<? extends TrackedEventMessage<?>> iterator) {
        try {
            return iterator.hasNext() ? iterator.next() : null;
        } catch (RuntimeException failure) {
            // The iterator has moved past the event that could not be read; whoever asks again must meet it again.
            batches = null;
            throw failure;
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onGrowth = callback;
        return true;
    }

    @Override
    public void ledgerHasGrown() {
        onGrowth.run();
    }

    @Override
    public void close() {
        closed = true;
        head.forget(this);
    }
}
