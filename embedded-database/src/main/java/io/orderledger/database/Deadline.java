package io.orderledger.database;

import java.time.Duration;

/** A bound for a wait that polls. */
final class Deadline {
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - endNanos >= 0;
    }

    /** Lets a moment pass between two looks; an interrupt ends the wait for good. */
    void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartFailed("Interrupted while waiting for the embedded database", e);
        }
    }
}
