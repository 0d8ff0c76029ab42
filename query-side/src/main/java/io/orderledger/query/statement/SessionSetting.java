package io.orderledger.query.statement;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A variable of the database's session that has another value until this is closed. A pool hands a connection on with
 * what was set on it: so the value before comes back, and not the server's default, which is another one.
 */
public final class SessionSetting implements AutoCloseable {
    private final Connection connection;
    private final String variable;
    private final long before;

    private SessionSetting(Connection connection, String variable, long before) {
        this.connection = connection;
        this.variable = variable;
        this.before = before;
    }

    public static SessionSetting of(Connection connection, String variable, long value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long before;
            try (ResultSet found = statement.executeQuery("select @@session." + variable)) {
                found.next();
                before = found.getLong(1);
            }
            set(statement, variable, value);
            return new SessionSetting(connection, variable, before);
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            set(statement, variable, before);
        }
    }

    private static void set(Statement statement, String variable, long value) throws SQLException {
        statement.execute("set session " + variable + " = " + value);
    }
}
