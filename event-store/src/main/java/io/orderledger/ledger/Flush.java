package io.orderledger.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to write a batch of units in one transaction. The lock on the head row is held from the first statement to
 * the commit: nobody else appends or changes side rows meanwhile, on any node, so what is read here is final. Units are
 * judged in their order, in memory; one that is refused leaves nothing behind and does no harm to the others.
 */
final class Flush {
    /** Takes the lock, reserves positions and gives the first of them, in one round trip. */
    private static final String RESERVE =
            "update ledger_head set next_position = last_insert_id(next_position) + ? where id = 1";

    private static final String SET_HEAD = "update ledger_head set next_position = ? where id = 1";

    /** What became of a unit. */
    sealed interface Outcome {
        /**
         * The unit is in the ledger.
         *
         * @param first position of its first event
         * @param last position of its last event
         */
        record Written(long first, long last) implements Outcome {}

        record Refused(RuntimeException refusal) implements Outcome {}
    }

    private final Connection connection;
    private final List<PendingAppend> batch;
    private final List<NewEvent> events = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Flush(Connection connection, List<PendingAppend> batch) {
        this.connection = connection;
        this.batch = batch;
    }

    /**
     * Writes the batch and commits.
     *
     * @param inspect whether to look first which units cannot be, or need not be, written
     * @return what became of each unit, in the order of the batch
     * @throws CommitOutcomeUnknown when it is not known whether anything was written; in all other cases nothing was
     */
    List<Outcome> run(boolean inspect) throws SQLException {
        try {
            List<AppendUnit> units = batch.stream().map(PendingAppend::unit).toList();
            int most = units.stream().mapToInt(unit -> unit.events().size()).sum();
            long first = reserve(most);
            Inspection inspection = inspect ? Inspection.read(connection, units) : null;
            Claims claims = Claims.read(connection, units);
            References references = new References(connection);
            Receipts receipts = Receipts.read(connection, units);
            Erasures erasures = new Erasures(claims);
            for (PendingAppend pending : batch) {
                outcomes.add(judge(pending, first + events.size(), inspection, claims, references, receipts, erasures));
            }
            claims.write(connection);
            references.write();
            receipts.write(connection);
            erasures.write(connection);
            EventRows.insert(connection, events, first);
            if (events.size() < most) setHead(first + events.size());
        } catch (SQLException | RuntimeException | Error failure) {
            rollback(failure);
            throw failure;
        }
        commit();
        return outcomes;
    }

    private Outcome judge(
            PendingAppend pending,
            long next,
            @Nullable Inspection inspection,
            Claims claims,
            References references,
            Receipts receipts,
            Erasures erasures)
            throws SQLException {
        AppendUnit unit = pending.unit();
        ReceiptRequest request = unit.receipt();
        Undo undo = new Undo();
        try {
            if (inspection != null) {
                OptionalLong there = inspection.alreadyThere(pending);
                if (there.isPresent()) {
                    long last = there.getAsLong();
                    return new Outcome.Written(last - unit.events().size() + 1, last);
                }
            }
            if (request != null) receipts.require(request);
            if (inspection != null) inspection.require(unit, undo);
            for (SideRow row : unit.sideRows()) {
                switch (row) {
                    case SideRow.Claim claim -> claims.claim(claim, undo);
                    case SideRow.Release(String scope, String streamId) -> claims.release(scope, streamId, undo);
                    case SideRow.Refer refer -> references.refer(refer, undo);
                    case SideRow.Forget(String streamId) -> references.forget(streamId, undo);
                    case SideRow.RequireUnreferenced required -> references.requireNone(required);
                    case SideRow.DestroyKey(String personId) -> erasures.destroy(personId, undo);
                    case SideRow.RequireKey(String personId) -> erasures.requireNone(personId);
                }
            }
        } catch (RuntimeException refusal) {
            undo.run();
            return new Outcome.Refused(refusal);
        }
        events.addAll(unit.events());
        // A unit without events stands behind all that is there.
        long last = next + unit.events().size() - 1;
        if (request != null) receipts.make(request, Math.min(next, last), last);
        return new Outcome.Written(next, last);
    }

    private long reserve(int positions) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(RESERVE, PreparedStatement.RETURN_GENERATED_KEYS)) {
            statement.setInt(1, positions);
            int rows = statement.executeUpdate();
            if (rows != 1) throw new IllegalStateException("ledger_head has " + rows + " rows instead of one");
            try (ResultSet first = statement.getGeneratedKeys()) {
                if (!first.next()) throw new IllegalStateException("The database did not say what it reserved");
                return first.getLong(1);
            }
        }
    }

    private void setHead(long next) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET_HEAD)) {
            statement.setLong(1, next);
            statement.executeUpdate();
        }
    }

    private void commit() throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            // A cluster refuses a transaction in COMMIT as a deadlock, which is a definite answer; nothing else is.
            if (SqlFailure.of(failure) == SqlFailure.BUSY) {
                rollback(failure);
                throw failure;
            }
            throw new CommitOutcomeUnknown(failure);
        }
    }

    private void rollback(Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException notRolledBack) {
            because.addSuppressed(notRolledBack);
            abort(because);
        }
    }

    /** What was written must not be committed with the next batch; the server rolls it back when it misses us. */
    private void abort(Throwable because) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }
}
