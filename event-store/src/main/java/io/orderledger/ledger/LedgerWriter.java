package io.orderledger.ledger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that appends. What waits when a flush ends is the next batch: all of it shares one
 * transaction and one fsync, without a timer. Whoever appends waits for that, never longer than the bounds allow.
 */
final class LedgerWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LedgerWriter.class);
    private static final long IDLE_MILLIS = 500;
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);

    private final LedgerProperties.Append bounds;
    private final BatchWriter writer;
    private final WriterMetrics metrics;
    private final WriterConnection connection;
    private final BlockingQueue<PendingAppend> queue;
    private final Thread thread;
    private volatile boolean idle;
    private volatile boolean closed;

    /** Hears of what this process has appended. */
    interface Listener {
        /**
         * Called when the events are durable, before their senders hear of it.
         *
         * @param bytes of the events as stored
         */
        void appended(List<TrackedEventMessage<?>> events, long bytes);
    }

    /** Starts the thread. */
    LedgerWriter(DataSource dataSource, LedgerProperties.Append bounds, Listener listener, WriterMetrics metrics) {
        this.bounds = bounds;
        this.metrics = metrics;
        this.connection = new WriterConnection(dataSource, bounds.answerTimeout());
        this.queue = new ArrayBlockingQueue<>(bounds.queue());
        this.writer = new BatchWriter(connection, bounds, listener, metrics, this::failWhoWaits);
        metrics.watch(queue);
        this.thread = Thread.ofPlatform().daemon().name("ledger-writer").start(this::writeUntilClosed);
    }

    /**
     * Appends a unit and waits until it is durable.
     *
     * @return position of the unit's last event
     * @throws ConcurrencyException when a stream has grown since the unit was decided
     * @throws ClaimTaken when another stream has a claimed value
     * @throws StillReferenced when an open stream refers to a target
     * @throws AlreadyReceived when there is a receipt for its idempotency key
     * @throws LedgerBusy when the queue is full, or the unit had no turn in time
     * @throws LedgerUnavailable when the database is away or does not answer
     */
    long append(AppendUnit unit) {
        var pending =
                new PendingAppend(unit, System.nanoTime() + bounds.timeout().toNanos());
        if (closed || !queue.offer(pending)) {
            metrics.busy();
            throw new LedgerBusy(closed ? "The ledger is closing" : bounds.queue() + " appends wait already");
        }
        return pending.await();
    }

    private void writeUntilClosed() {
        while (true) {
            try {
                PendingAppend first = next();
                if (first != null) {
                    writer.write(batch(first));
                } else {
                    connection.giveBack();
                    if (closed) return;
                }
            } catch (InterruptedException e) {
                log.debug("The ledger's writer was interrupted; what waits is still written", e);
            } catch (RuntimeException | Error e) {
                log.error("The ledger's writer met an error and goes on", e);
            }
        }
    }

    private @Nullable PendingAppend next() throws InterruptedException {
        PendingAppend waiting = queue.poll();
        if (waiting != null || closed) return waiting;
        idle = true;
        try {
            return queue.poll(IDLE_MILLIS, MILLISECONDS);
        } finally {
            idle = false;
        }
    }

    private List<PendingAppend> batch(PendingAppend first) {
        List<PendingAppend> batch = new ArrayList<>();
        long bytes = 0;
        for (PendingAppend next = first; next != null; next = queue.poll()) {
            if (next.take()) {
                batch.add(next);
                bytes += next.unit().bytes();
            }
            if (batch.size() >= bounds.batchUnits() || bytes >= bounds.batchBytes()) break;
        }
        return batch;
    }

    private void failWhoWaits(SQLException away) {
        List<PendingAppend> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (PendingAppend pending : waiting) {
            if (pending.take()) pending.unavailable("The ledger's database cannot be reached", away);
        }
    }

    /** Takes no more, writes what waits, and ends. */
    @Override
    public void close() {
        closed = true;
        if (idle) thread.interrupt();
        try {
            if (!thread.join(STOP_WAIT)) log.warn("The ledger's writer did not end within {}", STOP_WAIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        failWhoWaits(new SQLException("The ledger is closed"));
    }
}
