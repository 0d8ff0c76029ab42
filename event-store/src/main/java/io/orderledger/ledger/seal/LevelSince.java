package io.orderledger.ledger.seal;

import java.time.Duration;

/**
 * When all was sealed that had been appended, as far as looking now and then tells. Whoever stands by practically never finds
 * everything sealed while appends go on: so it remembers how far they were at one look, and waits until that is sealed.
 */
final class LevelSince {
    private long goal;
    private long goalSeenAt;
    private volatile long levelAt;

    /** @param now as {@link System#nanoTime} tells it, like all times here */
    LevelSince(long now) {
        goalSeenAt = now;
        levelAt = now;
    }

    /**
     * To be called by one thread.
     *
     * @param at not after the head was looked at
     */
    void looked(long at, long head, long sealed) {
        if (sealed < goal && sealed < head) return;
        levelAt = sealed < head ? goalSeenAt : at;
        goal = head;
        goalSeenAt = at;
    }

    Duration until(long now) {
        return Duration.ofNanos(now - levelAt);
    }
}
