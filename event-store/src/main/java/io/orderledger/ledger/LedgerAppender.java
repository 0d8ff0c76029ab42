package io.orderledger.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends units, one transaction each, and tries again while that can help. It takes connections of its own from the
 * pool and never the caller's transaction: what is acknowledged is committed.
 */
final class LedgerAppender {
    private static final Logger log = LoggerFactory.getLogger(LedgerAppender.class);
    private static final String STREAM_KEY = "uk_ledger_event_stream";

    /**
     * Appends follow one another at the head row anyway. More of them at once would only hold connections that readers
     * and projections need.
     */
    private static final int MOST_AT_ONCE = 4;

    /** Short, because whoever has its turn may still have to wait for the pool to find that the database is away. */
    private static final Duration LONGEST_WAIT_FOR_TURN = Duration.ofSeconds(2);

    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);
    private final DataSource dataSource;
    private final LedgerProperties.Append bounds;
    private final AppendTransaction transaction;

    LedgerAppender(DataSource dataSource, LedgerProperties.Append bounds) {
        this.dataSource = dataSource;
        this.bounds = bounds;
        this.transaction = new AppendTransaction(bounds.answerTimeout());
    }

    /**
     * @return position of the unit's last event, which is durable
     * @throws ConcurrencyException when a stream has grown since the unit was decided
     * @throws ClaimTaken when another stream has a claimed value
     * @throws StillReferenced when an open stream refers to a target
     * @throws LedgerUnavailable when the database is away or too busy for longer than the bounds allow
     */
    long append(AppendUnit unit) {
        awaitTurn();
        try {
            return appendNow(unit);
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (turns.tryAcquire(LONGEST_WAIT_FOR_TURN.toNanos(), TimeUnit.NANOSECONDS)) return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("Interrupted before an append had its turn", interrupted);
        }
        throw new LedgerUnavailable(
                "Too many appends wait", new TimeoutException("no turn within " + LONGEST_WAIT_FOR_TURN));
    }

    private long appendNow(AppendUnit unit) {
        long start = System.nanoTime();
        boolean mayBeThere = false;
        for (int attempt = 1; ; attempt++) {
            Connection connection = connect(mayBeThere);
            try {
                return transaction.run(connection, unit, mayBeThere);
            } catch (SQLException failure) {
                mayBeThere |= failure instanceof CommitOutcomeUnknown;
                if (!mayBeThere || SqlFailure.of(failure) == SqlFailure.DUPLICATE) refuseHopeless(failure);
                boolean late = System.nanoTime() - start >= bounds.timeout().toNanos();
                if (attempt >= bounds.attempts() || late) {
                    throw new LedgerUnavailable("The ledger could not be written", failure, !mayBeThere);
                }
                log.info("Append is tried again after attempt {}: {}", attempt, failure.getMessage());
                pause(attempt, failure, mayBeThere);
            } finally {
                giveBack(connection);
            }
        }
    }

    private Connection connect(boolean mayBeThere) {
        try {
            return dataSource.getConnection();
        } catch (SQLException failure) {
            // The pool has waited its time already.
            throw new LedgerUnavailable("The ledger's database cannot be reached", failure, !mayBeThere);
        }
    }

    private static void refuseHopeless(SQLException failure) {
        switch (SqlFailure.of(failure)) {
            case BUSY, LOST -> {}
            case DUPLICATE -> {
                if (String.valueOf(failure.getMessage()).contains(STREAM_KEY)) {
                    throw new ConcurrencyException("A stream has grown since the command was decided", failure);
                }
                throw new EventStoreException("The ledger refused a duplicate", failure);
            }
            case OTHER -> throw new EventStoreException("The ledger refused the events", failure);
        }
    }

    private void pause(int attempt, SQLException failure, boolean mayBeThere) {
        Duration pause = bounds.firstPause().multipliedBy(1L << (attempt - 1));
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("Interrupted before an append was tried again", failure, !mayBeThere);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // The outcome of the append is decided; the pool replaces the connection.
            log.debug("A connection could not be given back", alreadyBroken);
        }
    }
}
