package io.orderledger.query.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long the driver waits for the database's answer, until this is closed. What takes as long as a table is large must
 * not be given up after the time that is set for all other statements: it would begin again, and never end.
 */
public final class NetworkTimeout implements AutoCloseable {
    /** Nobody waits for a server that is silently gone for longer than this. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Connection connection;
    private final int beforeMillis;

    private NetworkTimeout(Connection connection, int beforeMillis) {
        this.connection = connection;
        this.beforeMillis = beforeMillis;
    }

    public static NetworkTimeout forLongStatements(Connection connection) throws SQLException {
        int before = connection.getNetworkTimeout();
        set(connection, Math.toIntExact(LONGEST.toMillis()));
        return new NetworkTimeout(connection, before);
    }

    @Override
    public void close() throws SQLException {
        set(connection, beforeMillis);
    }

    /** On this thread, so that it holds for the next statement. */
    private static void set(Connection connection, int millis) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, millis);
    }
}
