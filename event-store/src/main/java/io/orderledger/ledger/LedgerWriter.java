package io.orderledger.ledger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.orderledger.ledger.Flush.Outcome;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
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
    private final Listener listener;
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
        this.listener = listener;
        this.metrics = metrics;
        this.connection = new WriterConnection(dataSource, bounds.answerTimeout());
        this.queue = new ArrayBlockingQueue<>(bounds.queue());
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
                    flush(batch(first));
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

    /** False when the database was away or held by others for too long: the senders have been told. */
    private boolean flush(List<PendingAppend> batch) {
        if (batch.isEmpty()) return true;
        boolean decided = false;
        try {
            boolean reachable = flushUntilDecided(batch);
            decided = true;
            return reachable;
        } finally {
            // An error that nobody foresaw: the senders must not wait for ever.
            if (!decided) batch.forEach(pending -> pending.lost("The ledger's writer failed"));
        }
    }

    private boolean flushUntilDecided(List<PendingAppend> batch) {
        long start = System.nanoTime();
        boolean inspect = batch.stream().anyMatch(PendingAppend::mayBeThere);
        for (int attempt = 1; ; attempt++) {
            SQLException failure;
            try {
                flushOnce(batch, inspect);
                return true;
            } catch (WriterConnection.None away) {
                // Who came after has no better chance.
                batch.forEach(pending -> pending.unavailable("The ledger's database cannot be reached", away));
                failWhoWaits(away);
                return false;
            } catch (SQLException e) {
                failure = e;
            } catch (RuntimeException bug) {
                separate(batch, bug);
                return true;
            }
            boolean unknown = failure instanceof CommitOutcomeUnknown;
            if (unknown) batch.forEach(PendingAppend::commitOutcomeUnknown);
            switch (unknown ? SqlFailure.LOST : SqlFailure.of(failure)) {
                case DUPLICATE -> {
                    if (inspect) {
                        separate(batch, failure);
                        return true;
                    }
                    inspect = true;
                    continue;
                }
                case OTHER -> {
                    separate(batch, failure);
                    return true;
                }
                case LOST -> {
                    connection.giveBack();
                    inspect |= unknown;
                }
                case BUSY -> {}
            }
            boolean late = System.nanoTime() - start >= bounds.timeout().toNanos();
            if (attempt >= bounds.attempts() || late) {
                batch.forEach(pending -> pending.unavailable("The ledger could not be written", failure));
                return false;
            }
            metrics.retry();
            log.info("An append is tried again after attempt {}: {}", attempt, failure.getMessage());
            pause(attempt);
        }
    }

    private void flushOnce(List<PendingAppend> batch, boolean inspect) throws SQLException {
        long start = System.nanoTime();
        List<Outcome> outcomes = new Flush(connection.get(), batch).run(inspect);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        int written = 0;
        long bytes = 0;
        for (int i = 0; i < batch.size(); i++) {
            if (!(outcomes.get(i) instanceof Outcome.Written(long first, long last))) continue;
            written++;
            List<NewEvent> unit = batch.get(i).unit().events();
            for (int n = 0; n < unit.size(); n++) events.add(unit.get(n).at(first + n));
            bytes += batch.get(i).unit().bytes();
        }
        metrics.flushed(written, events.size(), time);
        tellListener(events, bytes);
        for (int i = 0; i < batch.size(); i++) answer(batch.get(i), outcomes.get(i));
    }

    private void tellListener(List<TrackedEventMessage<?>> events, long bytes) {
        try {
            if (!events.isEmpty()) listener.appended(events, bytes);
        } catch (RuntimeException e) {
            log.error("Events are in the ledger, but this process could not be told", e);
        }
    }

    private void answer(PendingAppend pending, Outcome outcome) {
        switch (outcome) {
            case Outcome.Written(long first, long last) -> pending.written(last);
            case Outcome.Refused(RuntimeException refusal) -> {
                if (refusal instanceof ConcurrencyException) metrics.conflict();
                pending.refused(refusal);
            }
        }
    }

    /** Something in the batch cannot be written: each unit by itself, so that only the guilty one fails. */
    private void separate(List<PendingAppend> batch, Exception failure) {
        if (batch.size() == 1) {
            batch.getFirst().refused(new EventStoreException("The ledger refused the events", failure));
            return;
        }
        boolean reachable = true;
        for (PendingAppend pending : batch) {
            // Each would wait for as long as the one that found it out, one after the other.
            if (reachable) reachable = flush(List.of(pending));
            else pending.unavailable("The ledger went away before the unit had its turn", failure);
        }
    }

    private void failWhoWaits(SQLException away) {
        List<PendingAppend> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (PendingAppend pending : waiting) {
            if (pending.take()) pending.unavailable("The ledger's database cannot be reached", away);
        }
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(bounds.firstPause().multipliedBy(1L << (attempt - 1)));
        } catch (InterruptedException e) {
            log.debug("The pause before another attempt is cut short", e);
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
