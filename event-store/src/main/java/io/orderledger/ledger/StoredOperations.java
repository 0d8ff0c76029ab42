package io.orderledger.ledger;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.orderledger.events.Operation;
import io.orderledger.events.OperationLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes operations to {@code operation_log}: requests leave them in a queue, one thread takes them from it many at a
 * time, so that a request costs no commit of its own. See ADR 12 for what may be lost, and how that shows.
 */
final class StoredOperations implements OperationLog, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoredOperations.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    /** Stands in the queue for nothing: it wakes the thread. */
    private static final @Nullable Object[] WAKE_UP = {};

    private final OperationLogProperties bounds;
    private final OperationBatches batches;
    private final OperationLosses losses;
    private final BlockingQueue<@Nullable Object[]> queue;
    private final Thread thread;
    private volatile boolean closed;

    /** Starts the thread. */
    StoredOperations(DataSource dataSource, OperationLogProperties bounds, OperationLogMetrics metrics) {
        this.bounds = bounds;
        this.losses = new OperationLosses(metrics);
        this.batches = new OperationBatches(dataSource, bounds, metrics, losses, () -> closed);
        this.queue = new ArrayBlockingQueue<>(bounds.queue());
        metrics.watch(queue);
        this.thread = Thread.ofVirtual().name("operation-log").start(this::writeUntilClosed);
    }

    @Override
    public void record(Operation operation) {
        @Nullable Object[] row = OperationRows.row(operation);
        try {
            boolean taken = !closed
                    && (queue.offer(row) || queue.offer(row, bounds.roomWithin().toNanos(), NANOSECONDS));
            if (!taken) losses.add(1, closed ? "the process ends" : bounds.queue() + " wait already");
            // Came in after the thread had looked for the last time, and before or after close() did.
            else if (closed && !thread.isAlive() && queue.remove(row)) losses.add(1, "the process ends");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            losses.add(1, "its thread was interrupted");
        }
    }

    private void writeUntilClosed() {
        while (true) {
            List<@Nullable Object[]> batch = List.of();
            try {
                batch = batch();
                if (!batch.isEmpty()) batches.write(batch);
                else if (closed && queue.isEmpty()) break;
                else batches.rest();
            } catch (InterruptedException e) {
                log.debug("The operation log's thread was interrupted; what waits is still written", e);
            } catch (RuntimeException | Error e) {
                losses.add(batch.size(), "an error of ours");
                log.error("The operation log met an error and goes on", e);
            }
        }
        batches.rest();
    }

    /** Waits for a first one, then a moment for those that may share its commit. */
    private List<@Nullable Object[]> batch() throws InterruptedException {
        List<@Nullable Object[]> batch = new ArrayList<>();
        @Nullable Object[] next = closed ? queue.poll() : queue.poll(IDLE.toNanos(), NANOSECONDS);
        long end = System.nanoTime() + bounds.linger().toNanos();
        while (next != null) {
            batch.add(next);
            queue.drainTo(batch, bounds.batch() - batch.size());
            long left = closed ? 0 : end - System.nanoTime();
            next = batch.size() < bounds.batch() && left > 0 ? queue.poll(left, NANOSECONDS) : null;
        }
        batch.removeIf(row -> row.length == 0);
        return batch;
    }

    /** Takes no more, writes what waits as long as the bound allows, and ends. */
    @Override
    public void close() {
        closed = true;
        // Where there is no room the thread is not asleep.
        if (!queue.offer(WAKE_UP)) log.debug("Operations wait while the process ends");
        try {
            if (!thread.join(bounds.shutdown())) {
                log.error("The operation log was not written to its end within {}", bounds.shutdown());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<@Nullable Object[]> left = new ArrayList<>();
        queue.drainTo(left);
        left.removeIf(row -> row.length == 0);
        if (!left.isEmpty()) losses.add(left.size(), "the process ends");
        losses.end();
    }
}
