package io.orderledger.query.projection;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps those who catch up close to each other, so that they share chunks: whoever is ahead waits a little for whoever
 * is just behind, as long as that one moves. Nobody waits for a reader that started far behind or stands still.
 */
final class ReaderPace {
    private static final long LONGEST_WAIT_NANOS = Duration.ofSeconds(3).toNanos();

    private final long window;
    private final Set<CatchUpStream> readers = ConcurrentHashMap.newKeySet();

    /** @param window positions between the first and the last of those who share */
    ReaderPace(long window) {
        this.window = window;
    }

    void enter(CatchUpStream reader) {
        readers.add(reader);
    }

    void leave(CatchUpStream reader) {
        if (readers.remove(reader)) {
            hasMoved(reader);
        }
    }

    /** Wakes those who may have waited for this one. */
    void hasMoved(CatchUpStream reader) {
        for (CatchUpStream other : readers) {
            if (other != reader && other.isPaused()) {
                other.wakeUp();
            }
        }
    }

    boolean mayRead(long position) {
        long now = System.nanoTime();
        for (CatchUpStream other : readers) {
            long behind = position - other.nextChunk();
            if (behind >= window && behind < 2 * window && now - other.movedAt() < LONGEST_WAIT_NANOS) {
                return false;
            }
        }
        return true;
    }
}
