package io.orderledger.ledger;

import static java.sql.Connection.TRANSACTION_READ_COMMITTED;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's connection: borrowed from the pool and kept while there is something to write, so that a busy ledger
 * neither waits for the pool nor sets the connection up for each flush. Used by the writer's thread alone.
 */
final class WriterConnection {
    private static final Logger log = LoggerFactory.getLogger(WriterConnection.class);

    private final DataSource dataSource;
    private final int answerTimeoutMillis;
    private @Nullable Connection connection;

    WriterConnection(DataSource dataSource, Duration answerTimeout) {
        this.dataSource = dataSource;
        this.answerTimeoutMillis = Math.toIntExact(answerTimeout.toMillis());
    }

    /** There is no connection to be had: the pool has waited its time already. */
    static final class None extends SQLException {
        None(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        }
    }

    /**
     * The connection, set up for a transaction.
     *
     * @throws None when the pool has none
     * @throws SQLException when the one it had is broken; the next one may be better
     */
    Connection get() throws SQLException {
        // The pool closes a connection at the first error that says it is broken, also when that was not the last one.
        if (connection != null && connection.isClosed()) giveBack();
        if (connection != null) return connection;
        Connection borrowed = borrow();
        connection = borrowed;
        try {
            // The pool sets all three back when the connection is returned.
            borrowed.setNetworkTimeout(Runnable::run, answerTimeoutMillis);
            if (borrowed.getTransactionIsolation() != TRANSACTION_READ_COMMITTED) {
                borrowed.setTransactionIsolation(TRANSACTION_READ_COMMITTED);
            }
            borrowed.setAutoCommit(false);
            return borrowed;
        } catch (SQLException broken) {
            giveBack();
            throw broken;
        }
    }

    private Connection borrow() throws None {
        try {
            return dataSource.getConnection();
        } catch (SQLException failure) {
            throw new None(failure);
        }
    }

    /** Returns the connection to the pool, which finds out by itself whether it is broken. */
    void giveBack() {
        if (connection == null) return;
        try {
            connection.close();
        } catch (SQLException broken) {
            log.debug("A connection could not be given back; the pool replaces it", broken);
        } finally {
            connection = null;
        }
    }
}
