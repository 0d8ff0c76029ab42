package io.orderledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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

    private StandingStill(Connection connection) {
        this.connection = connection;
    }

    static StandingStill of(String processor, DataSource dataSource, Statements statements) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
                session(connection, "set session innodb_lock_wait_timeout = " + LONGEST_WAIT_SECONDS);
                try (PreparedStatement lock = connection.prepareStatement(
                        statements.get("projection_token/lock").sql())) {
                    lock.setString(1, processor);
                    lock.executeQuery().close();
                }
                return new StandingStill(connection);
            } catch (SQLException e) {
                giveBack(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Processor " + processor + " cannot be held still", e);
        }
    }

    @Override
    public void close() {
        try {
            giveBack(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("A processor that was held still may have gone on", e);
        }
    }

    private static void giveBack(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
            session(connection, "set session innodb_lock_wait_timeout = default");
            connection.setAutoCommit(true);
        }
    }

    private static void session(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }
}
