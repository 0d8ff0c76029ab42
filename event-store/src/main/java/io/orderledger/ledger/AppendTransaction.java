package io.orderledger.ledger;

import static java.sql.Connection.TRANSACTION_READ_COMMITTED;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * One attempt to append a unit, on one connection. The lock on the head row is held from the first statement to the
 * commit: nobody else appends or changes side rows meanwhile, on any node.
 */
final class AppendTransaction {
    private static final String LOCK_HEAD = "select next_position from ledger_head where id = 1 for update";
    private static final String MOVE_HEAD = "update ledger_head set next_position = ? where id = 1";
    private static final String FIND_EVENT = "select position from ledger_event where event_id = ?";

    private final int answerTimeoutMillis;

    AppendTransaction(Duration answerTimeout) {
        this.answerTimeoutMillis = Math.toIntExact(answerTimeout.toMillis());
    }

    /**
     * @param mayBeThere whether an earlier attempt may have committed without our knowing
     * @return position of the unit's last event
     * @throws CommitOutcomeUnknown when it is not known whether the unit was written; in all other cases it was not
     */
    long run(Connection connection, AppendUnit unit, boolean mayBeThere) throws SQLException {
        begin(connection);
        long last;
        try {
            long next = lockHead(connection);
            if (mayBeThere) {
                // Under the lock the answer is final: the lost transaction has ended one way or the other.
                OptionalLong first = positionOf(connection, unit.firstEventId());
                if (first.isPresent()) {
                    connection.rollback();
                    return first.getAsLong() + unit.events().size() - 1;
                }
            }
            SideRows.apply(connection, unit.sideRows());
            EventRows.insert(connection, unit.events(), next);
            last = next + unit.events().size() - 1;
            moveHead(connection, last + 1);
        } catch (SQLException | RuntimeException | Error failure) {
            rollback(connection, failure);
            throw failure;
        }
        commit(connection);
        return last;
    }

    private void begin(Connection connection) throws SQLException {
        // The pool sets all three back when the connection is returned.
        connection.setNetworkTimeout(Runnable::run, answerTimeoutMillis);
        if (connection.getTransactionIsolation() != TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED);
        }
        connection.setAutoCommit(false);
    }

    private static long lockHead(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_HEAD);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) throw new IllegalStateException("ledger_head has lost its row");
            return rows.getLong(1);
        }
    }

    private static OptionalLong positionOf(Connection connection, String eventId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND_EVENT)) {
            statement.setString(1, eventId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static void moveHead(Connection connection, long next) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE_HEAD)) {
            statement.setLong(1, next);
            int rows = statement.executeUpdate();
            if (rows != 1) throw new IllegalStateException("ledger_head has " + rows + " rows instead of one");
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            // A cluster refuses a transaction in COMMIT as a deadlock, which is a definite answer; nothing else is.
            if (SqlFailure.of(failure) == SqlFailure.BUSY) {
                rollback(connection, failure);
                throw failure;
            }
            throw new CommitOutcomeUnknown(failure);
        }
    }

    private static void rollback(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }
}
