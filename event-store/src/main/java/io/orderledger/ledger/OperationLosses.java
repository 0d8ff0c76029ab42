package io.orderledger.ledger;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts every operation that could not be written, and says so once a second at most. */
final class OperationLosses {
    private static final Logger log = LoggerFactory.getLogger("io.orderledger.ledger.OperationLog");
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    private final OperationLogMetrics metrics;
    private final AtomicLong unsaid = new AtomicLong();
    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

    OperationLosses(OperationLogMetrics metrics) {
        this.metrics = metrics;
    }

    /** @param why without anything about the operations themselves */
    void add(int operations, String why) {
        metrics.lost(operations);
        unsaid.addAndGet(operations);
        long due = nextLine.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextLine.compareAndSet(due, now + BETWEEN_LINES.toNanos())) say(why);
    }

    /** Says what has not been said yet. */
    void end() {
        if (unsaid.get() > 0) say("the last of them");
    }

    private void say(String why) {
        log.error("{} operations are lost to the operation log: {}", unsaid.getAndSet(0), why);
    }
}
