package io.orderledger.ledger;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the ledger has grown, as far as this process knows: at once after its own appends, and by asking the database
 * for those of other processes, which it does only while somebody listens.
 */
final class LedgerHead implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LedgerHead.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(5);

    private final LongSupplier committedHead;
    private final LongConsumer beforeGrowth;
    private final long pollMillis;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Condition listenersChanged = lock.newCondition();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile long position;
    private volatile long confirmedAt;
    private volatile boolean confirmed;
    private boolean closed;
    private boolean idle = true;
    private @Nullable Thread poller;

    /**
     * Asks nothing before somebody listens.
     *
     * @param committedHead asks the database
     * @param beforeGrowth told the head that was read, before listeners are
     */
    LedgerHead(LongSupplier committedHead, LongConsumer beforeGrowth, Duration pollInterval) {
        this.committedHead = committedHead;
        this.beforeGrowth = beforeGrowth;
        this.pollMillis = pollInterval.toMillis();
    }

    /** Whoever follows the ledger; told after each growth, on a thread that must not be kept. */
    interface Listener {
        void ledgerHasGrown();
    }

    long position() {
        return position;
    }

    /** Whether all that other processes appended until shortly ago has been seen. */
    boolean isConfirmedWithin(Duration age) {
        return confirmed && System.nanoTime() - confirmedAt < age.toNanos();
    }

    void advanceTo(long newPosition) {
        lock.lock();
        try {
            if (newPosition <= position) return;
            position = newPosition;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        for (Listener listener : listeners) tell(listener);
    }

    /** Waits until the ledger has grown beyond a position; false when the time is over first. */
    boolean awaitBeyond(long seen, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (position <= seen && left > 0) left = grown.awaitNanos(left);
            return position > seen;
        } finally {
            lock.unlock();
        }
    }

    void listen(Listener listener) {
        lock.lock();
        try {
            if (closed) throw new IllegalStateException("The ledger is closed");
            listeners.add(listener);
            listenersChanged.signalAll();
            if (poller == null)
                poller = Thread.ofPlatform().daemon().name("ledger-head").start(this::poll);
        } finally {
            lock.unlock();
        }
    }

    void forget(Listener listener) {
        listeners.remove(listener);
    }

    /** Whether the database is not asked, because nobody listens. */
    boolean isIdle() {
        lock.lock();
        try {
            return idle;
        } finally {
            lock.unlock();
        }
    }

    private void poll() {
        boolean reachable = true;
        try {
            while (awaitTurn()) {
                try {
                    long asked = System.nanoTime();
                    long head = committedHead.getAsLong();
                    beforeGrowth.accept(head);
                    advanceTo(head);
                    confirmedAt = asked;
                    confirmed = true;
                    if (!reachable) log.info("The ledger can be reached again");
                    reachable = true;
                } catch (RuntimeException e) {
                    if (reachable) log.warn("The ledger cannot be reached; asking until it can", e);
                    reachable = false;
                }
            }
        } catch (InterruptedException _) {
            log.debug("The ledger's poller stops");
        }
    }

    /** Waits for the next poll; false when there will be none. */
    private boolean awaitTurn() throws InterruptedException {
        Thread.sleep(pollMillis);
        lock.lockInterruptibly();
        try {
            idle = true;
            while (listeners.isEmpty() && !closed) listenersChanged.await();
            idle = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private static void tell(Listener listener) {
        try {
            listener.ledgerHasGrown();
        } catch (RuntimeException e) {
            // One listener's failure, such as an executor that has been shut down, must not fail an append.
            log.warn("A listener of the ledger failed", e);
        }
    }

    @Override
    public void close() {
        Thread running;
        lock.lock();
        try {
            closed = true;
            listenersChanged.signalAll();
            running = poller;
        } finally {
            lock.unlock();
        }
        if (running == null) return;
        running.interrupt();
        try {
            running.join(STOP_WAIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
