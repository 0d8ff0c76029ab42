package io.orderledger.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets one process at a time migrate. Flyway locks its history table, but two processes that both find none race to
 * create it.
 */
final class MigrationLock {
    private static final String NAME = "orderledger.ledger-migration";
    private static final int WAIT_SECONDS = 60;

    private MigrationLock() {}

    static void whileHeld(DataSource dataSource, Runnable migration) {
        try (Connection connection = dataSource.getConnection()) {
            if (!answersOne(connection, "select get_lock(concat(?, '.', md5(database())), " + WAIT_SECONDS + ")")) {
                throw new IllegalStateException("Another process has been migrating the ledger for a minute");
            }
            try {
                migration.run();
            } finally {
                answersOne(connection, "select release_lock(concat(?, '.', md5(database())))");
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("The ledger's tables could not be migrated", e);
        }
    }

    private static boolean answersOne(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, NAME);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getInt(1) == 1;
            }
        }
    }
}
