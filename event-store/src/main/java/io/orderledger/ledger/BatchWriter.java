package io.orderledger.ledger;

import static java.util.Comparator.comparing;

import io.orderledger.ledger.Flush.Outcome;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flushes a batch until it is decided what became of each unit, as often as that can help and the bounds allow, and
 * answers the senders. Used by the writer's thread alone.
 */
final class BatchWriter {
    private static final Logger log = LoggerFactory.getLogger(BatchWriter.class);

    private final WriterConnection connection;
    private final LedgerProperties.Append bounds;
    private final LedgerWriter.Listener listener;
    private final WriterMetrics metrics;
    private final Consumer<SQLException> away;

    /** @param away told when there is no connection to be had, after the batch's senders were */
    BatchWriter(
            WriterConnection connection,
            LedgerProperties.Append bounds,
            LedgerWriter.Listener listener,
            WriterMetrics metrics,
            Consumer<SQLException> away) {
        this.connection = connection;
        this.bounds = bounds;
        this.listener = listener;
        this.metrics = metrics;
        this.away = away;
    }

    /** False when the database was away or held by others for too long: the senders have been told. */
    boolean write(List<PendingAppend> batch) {
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
            } catch (WriterConnection.None none) {
                // Who came after has no better chance.
                batch.forEach(pending -> pending.unavailable("The ledger's database cannot be reached", none));
                away.accept(none);
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
        // Units that an earlier, lost commit had written lie before the others, wherever they stand in the batch.
        if (inspect) events.sort(comparing(event -> LedgerStorageEngine.positionOf(event.trackingToken())));
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
            PendingAppend alone = batch.getFirst();
            if (alone.mayBeThere()) alone.unavailable("The ledger could not be written", failure);
            else alone.refused(new EventStoreException("The ledger refused the events", failure));
            return;
        }
        boolean reachable = true;
        for (PendingAppend pending : batch) {
            // Each would wait for as long as the one that found it out, one after the other.
            if (reachable) reachable = write(List.of(pending));
            else pending.unavailable("The ledger went away before the unit had its turn", failure);
        }
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(bounds.firstPause().multipliedBy(1L << (attempt - 1)));
        } catch (InterruptedException e) {
            log.debug("The pause before another attempt is cut short", e);
        }
    }
}
