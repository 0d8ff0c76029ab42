package io.orderledger.query.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for a projection, whenever a batch of it has ended in this process. */
public final class BatchSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long count;

    BatchSignal() {}

    /** How many batches have ended. Asked for before looking at the position, so that no batch is missed. */
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when more batches than so many have ended, when the time is over, or when the thread is interrupted. */
    public void awaitAfter(long seen, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (count == seen && left > 0) {
                left = ended.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void batchEnded() {
        lock.lock();
        try {
            count++;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
