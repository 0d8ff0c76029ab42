package io.orderledger.query.projection;

import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.LedgerEvent;
import io.orderledger.query.statement.Recount;
import io.orderledger.query.statement.RowBatch;
import io.orderledger.query.statement.Statements;
import io.orderledger.query.statement.Sums;
import java.sql.Connection;
import java.sql.Savepoint;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes one event in: as part of a batch, or on its own so that only what it wrote is undone when it fails. */
final class EventHandling<E extends LedgerEvent> {
    private final Projection<E> projection;
    private final Statements statements;
    private final JdbcTemplate jdbc;
    private final Recount sums;

    EventHandling(Projection<E> projection, Statements statements, JdbcTemplate jdbc) {
        this(projection, statements, jdbc, projection.sums());
    }

    /** @param sums in place of the projection's own */
    EventHandling(Projection<E> projection, Statements statements, JdbcTemplate jdbc, Sums sums) {
        this.projection = projection;
        this.statements = statements;
        this.jdbc = jdbc;
        this.sums = new Recount(jdbc, statements, sums);
    }

    RowBatch newBatch() {
        return new RowBatch(jdbc, sums);
    }

    /** Puts into sums that are empty what all rows count. */
    void fillSums() {
        sums.putInAll();
    }

    /** Collects what the event writes; an event of another kind writes nothing. */
    void collect(EventMessage<?> message, RowBatch batch) {
        Object payload = message.getPayload();
        if (!(payload instanceof LedgerEvent)) {
            throw new UnknownEvent(message);
        }
        if (projection.eventType().isInstance(payload)) {
            EventEnvelope envelope = Envelopes.of(message);
            projection.project(projection.eventType().cast(payload), envelope, new Sql(statements, batch, envelope));
        } else if (payload instanceof CustomerErased erased && projection instanceof ErasesCustomers blanking) {
            // It changes rows of other streams: what came before has to be there, and what follows comes after.
            batch.flush();
            blanking.erase(erased, new Sql(statements, batch, Envelopes.of(message)));
            batch.flush();
        }
    }

    /** Until the end of the transaction no other batch, of any segment or projection, erases. */
    void lockErasures() {
        jdbc.query(statements.get("projection_token/lock_erasures").sql(), row -> {});
    }

    /**
     * Until the end of the transaction no other batch changes the sums. Taken before the first row by a transaction that
     * writes in several steps: one that waited for this lock while it held rows could be waited for.
     */
    void lockSums() {
        sums.lock();
    }

    /** What the event did wrong, in which case nothing of it is written; null when it is written. */
    @Nullable
    Exception handleAlone(EventMessage<?> message) {
        Savepoint before = onConnection(Connection::setSavepoint);
        try {
            RowBatch alone = newBatch();
            collect(message, alone);
            alone.flush();
            onConnection(connection -> {
                connection.releaseSavepoint(before);
                return before;
            });
            return null;
        } catch (Exception e) {
            if (!Guilt.isOfTheEvent(e)) {
                throw e;
            }
            onConnection(connection -> {
                connection.rollback(before);
                return before;
            });
            return e;
        }
    }

    private Savepoint onConnection(ConnectionCallback<Savepoint> action) {
        Savepoint savepoint = jdbc.execute(action);
        if (savepoint == null) {
            throw new IllegalStateException("The driver gave no savepoint");
        }
        return savepoint;
    }
}
