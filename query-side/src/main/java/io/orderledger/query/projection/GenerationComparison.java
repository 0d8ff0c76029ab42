package io.orderledger.query.projection;

import io.orderledger.query.projection.ComparisonReport.TableComparison;
import io.orderledger.query.statement.NetworkTimeout;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Compares two generations as they stood in one moment: whoever says when that is holds the live one still just until
 * {@link #begin} returns; the comparison itself reads a snapshot, while both go on.
 */
final class GenerationComparison implements AutoCloseable {
    private final Connection connection;
    private final Statements statements;

    GenerationComparison(DataSource dataSource, Statements statements) {
        this.statements = statements;
        try {
            this.connection = dataSource.getConnection();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Generations cannot be compared", e);
        }
    }

    void begin() {
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                statement.execute("start transaction with consistent snapshot");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The moment to compare generations at was missed", e);
        }
    }

    ComparisonReport compare(GenerationNames live, GenerationNames rebuilt, long position) {
        try (NetworkTimeout _ = NetworkTimeout.forLongStatements(connection)) {
            return compareOnSnapshot(live, rebuilt, position);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The connection of a comparison is broken", e);
        }
    }

    private ComparisonReport compareOnSnapshot(GenerationNames live, GenerationNames rebuilt, long position) {
        Instant start = Instant.now();
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        var letters = ComparedLetters.of(live.generation(), rebuilt.generation(), new ReadStatements(jdbc, statements));
        List<TableComparison> tables = new ArrayList<>();
        for (String declared : live.tables()) {
            if (isTable(jdbc, live.table(declared))) {
                tables.add(new ComparedTable(jdbc, declared, live, rebuilt).compare());
            }
        }
        return new ComparisonReport(
                start,
                live.generation().number(),
                rebuilt.generation().number(),
                position,
                true,
                letters.differences()
                        + tables.stream()
                                .mapToLong(TableComparison::differences)
                                .sum(),
                letters.live(),
                letters.rebuilt(),
                letters.skipped(),
                tables,
                Duration.between(start, Instant.now()).toMillis());
    }

    /** What is said when the live generation did not come to where the other one is. */
    static ComparisonReport impossible(Generation live, Generation rebuilt, long position) {
        return new ComparisonReport(
                Instant.now(), live.number(), rebuilt.number(), position, false, null, 0, 0, null, List.of(), 0);
    }

    private static boolean isTable(JdbcTemplate jdbc, String name) {
        return "BASE TABLE"
                .equals(jdbc.queryForObject(
                        "select table_type from information_schema.tables"
                                + " where table_schema = database() and table_name = ?",
                        String.class,
                        name));
    }

    @Override
    public void close() {
        try (connection) {
            // The moment may never have come.
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The snapshot of a comparison may still be open", e);
        }
    }
}
