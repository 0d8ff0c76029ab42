package io.orderledger.query.projection;

import io.orderledger.events.CustomerEvent.CustomerErased;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads shared chunks until it is nearly level with the ledger, and from then on the ledger's own stream. While it is
 * paused for others it has nothing available, and calls back when it may go on.
 */
final class CatchUpStream implements BlockingStream<TrackedEventMessage<?>> {
    private final SharedLedger ledger;
    private final Predicate<Class<?>> wanted;
    private long position;
    private long head;
    private boolean lastChunkWasWhole = true;
    private Iterator<TrackedEventMessage<?>> chunk = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private @Nullable BlockingStream<TrackedEventMessage<?>> live;
    private boolean closed;
    private volatile long nextChunk;
    private volatile long movedAt = System.nanoTime();
    private volatile boolean paused;
    private volatile Runnable onAvailable = () -> {};

    CatchUpStream(SharedLedger ledger, Predicate<Class<?>> wanted, long position, long head) {
        this.ledger = ledger;
        this.wanted = wanted;
        this.position = position;
        this.nextChunk = LedgerChunk.startOf(position);
        this.head = head;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        if (closed) {
            return Optional.empty();
        }
        if (peeked == null && live == null) {
            peeked = nextOfChunks();
        }
        if (peeked != null || paused) {
            return Optional.ofNullable(peeked);
        }
        return live().peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return peek().isPresent() || (!isWaiting() && live().hasNextAvailable(timeout, unit));
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = takePeeked();
        if (next != null) {
            return next;
        }
        next = live().nextAvailable();
        if (LedgerChunk.isWanted(next, type -> type == CustomerErased.class)) {
            ledger.forgetChunks();
        }
        return next;
    }

    private synchronized @Nullable TrackedEventMessage<?> takePeeked() {
        if (peek().isEmpty()) {
            return null;
        }
        TrackedEventMessage<?> next = peeked;
        peeked = null;
        return next;
    }

    /** Null when it is paused, or the rest is to be read from the ledger itself. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the stream's own reader moves it
    private @Nullable TrackedEventMessage<?> nextOfChunks() {
        while (!chunk.hasNext()) {
            paused = false;
            if (!lastChunkWasWhole || !isFarBehind()) {
                return null;
            }
            // First it says that it waits, then it looks: whoever moves in between wakes it.
            paused = true;
            if (!ledger.pace().mayRead(nextChunk)) {
                return null;
            }
            paused = false;
            LedgerChunk read = ledger.chunkAfter(nextChunk);
            chunk = read.eventsAfter(position, wanted);
            lastChunkWasWhole = read.isWhole();
            nextChunk += LedgerChunk.SIZE;
            movedAt = System.nanoTime();
            ledger.pace().hasMoved(this);
        }
        TrackedEventMessage<?> next = chunk.next();
        position = Envelopes.positionOf(next);
        return next;
    }

    private boolean isFarBehind() {
        long chunkEnd = nextChunk + LedgerChunk.SIZE;
        if (chunkEnd > head) {
            head = ledger.head();
        }
        return chunkEnd <= head;
    }

    private synchronized BlockingStream<TrackedEventMessage<?>> live() {
        if (live == null) {
            live = ledger.openLive(position);
            live.setOnAvailableCallback(onAvailable);
            ledger.pace().leave(this);
        }
        return live;
    }

    @Override
    public synchronized boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        if (live != null) {
            live.setOnAvailableCallback(callback);
        }
        return true;
    }

    long nextChunk() {
        return nextChunk;
    }

    /** When it last went on to another chunk, by {@link System#nanoTime}. */
    long movedAt() {
        return movedAt;
    }

    boolean isPaused() {
        return paused;
    }

    /** Called by another reader, which must not wait for the lock of this one. */
    void wakeUp() {
        onAvailable.run();
    }

    private synchronized boolean isWaiting() {
        return closed || paused;
    }

    @Override
    public synchronized void close() {
        closed = true;
        ledger.pace().leave(this);
        if (live != null) {
            live.close();
        }
    }
}
