package io.orderledger.query.projection;

import io.orderledger.query.statement.SessionSetting;
import io.orderledger.query.statement.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * As long as this is open no batch of a processor commits, on any node: its token rows are locked. Reads go on. Whoever
 * holds it must not wait for anything that a batch of the processor may hold.
 */
final class StandingStill implements AutoCloseable {
    /** A batch that takes longer makes whoever wants this try again. */
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Connection connection;
    private final SessionSetting wait;

    private StandingStill(Connection connection, SessionSetting wait) {
        this.connection = connection;
        this.wait = wait;
    }

    static StandingStill of(String processor, DataSource dataSource, Statements statements) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
                return new StandingStill(connection, locked(connection, processor, statements));
            } catch (SQLException e) {
                giveBack(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Processor " + processor + " cannot be held still", e);
        }
    }

    /** What is to be undone when the rows are let go. */
    private static SessionSetting locked(Connection connection, String processor, Statements statements)
            throws SQLException {
        SessionSetting wait = SessionSetting.of(connection, "innodb_lock_wait_timeout", LONGEST_WAIT_SECONDS);
        try (PreparedStatement lock = connection.prepareStatement(
                statements.get("projection_token/lock").sql())) {
            lock.setString(1, processor);
            lock.executeQuery().close();
            return wait;
        } catch (SQLException e) {
            wait.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            wait.close();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("A processor that was held still may have gone on", e);
        }
    }

    private static void giveBack(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
