package io.orderledger.query;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Holds rows of a read table: the projection that writes them waits. */
public final class RowLock implements AutoCloseable {
    private final Connection connection;

    private RowLock(Connection connection) {
        this.connection = connection;
    }

    /** Locks the whole table, gaps included: nothing can be inserted, changed or deleted. */
    public static RowLock onAll(String table, DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select * from " + table + " for update");
        }
        return new RowLock(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
