package io.orderledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Held by whoever changes what everybody reads: a process that migrates the read tables, or a feeder that moves their
 * views. A migration is for the tables that are live, and they stay so until it is over.
 */
final class ReadTablesLock implements AutoCloseable {
    private static final String NAME = "orderledger.projections";

    private final Connection connection;

    private ReadTablesLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalStateException when another one holds it all that time */
    static ReadTablesLock of(DataSource dataSource, int waitSeconds) {
        try {
            Connection connection = dataSource.getConnection();
            boolean held = false;
            try {
                held = isOne(connection, "select get_lock(concat(?, '.', md5(database())), " + waitSeconds + ")");
            } finally {
                if (!held) {
                    connection.close();
                }
            }
            if (held) {
                return new ReadTablesLock(connection);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The read tables could not be locked", e);
        }
        throw new IllegalStateException("another process is migrating the read tables, or moves their views");
    }

    @Override
    public void close() {
        try (connection) {
            isOne(connection, "select release_lock(concat(?, '.', md5(database())))");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The read tables may still be locked", e);
        }
    }

    private static boolean isOne(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, NAME);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }
}
