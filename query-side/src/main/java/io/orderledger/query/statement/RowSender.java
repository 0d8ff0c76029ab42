package io.orderledger.query.statement;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Sends executions of one statement: many rows at a time where it can, else as a JDBC batch, and checks the counts. */
final class RowSender {
    /** Executions in one JDBC batch: bounds the packet that the driver makes of it. */
    private static final int MAX_ROWS_A_BATCH = 500;

    private final JdbcTemplate jdbc;

    RowSender(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void send(NamedStatement statement, RowBatch.Expectation expectation, List<@Nullable Object[]> rows) {
        MultiRow multiRow = statement.multiRow();
        if (multiRow == null) {
            inParts(rows, left -> Math.min(left, MAX_ROWS_A_BATCH), part -> sendBatch(statement, expectation, part));
            return;
        }
        for (List<@Nullable Object[]> round : multiRow.rounds(rows)) {
            inParts(round, multiRow::fitting, part -> sendRows(statement, multiRow, expectation, part));
        }
    }

    private static void inParts(
            List<@Nullable Object[]> rows, IntUnaryOperator fitting, Consumer<List<@Nullable Object[]>> send) {
        int from = 0;
        while (from < rows.size()) {
            int to = from + fitting.applyAsInt(rows.size() - from);
            send.accept(rows.subList(from, to));
            from = to;
        }
    }

    private void sendRows(
            NamedStatement statement,
            MultiRow multiRow,
            RowBatch.Expectation expectation,
            List<@Nullable Object[]> rows) {
        Integer count = jdbc.execute(multiRow.sql(rows.size()), (PreparedStatementCallback<Integer>) prepared -> {
            int parameter = 0;
            for (@Nullable Object value : multiRow.values(rows)) {
                bind(prepared, ++parameter, value);
            }
            return prepared.executeUpdate();
        });
        if (count == null || (expectation != RowBatch.Expectation.ANY && count != rows.size())) {
            throw new RowCountMismatch(statement.name(), count == null ? 0 : count, rows.size());
        }
    }

    private void sendBatch(NamedStatement statement, RowBatch.Expectation expectation, List<@Nullable Object[]> rows) {
        int[] counts = jdbc.execute(statement.sql(), (PreparedStatementCallback<int[]>) prepared -> {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    bind(prepared, i + 1, row[i]);
                }
                prepared.addBatch();
            }
            return prepared.executeBatch();
        });
        if (counts == null || counts.length != rows.size()) {
            throw new IllegalStateException("The driver did not say what became of " + statement.name());
        }
        for (int count : counts) {
            check(statement, expectation, count);
        }
    }

    /** By type: for {@code setObject} the driver looks up the parameter and its type first, at twice the cost. */
    private static void bind(PreparedStatement prepared, int parameter, @Nullable Object value) throws SQLException {
        switch (value) {
            case String text -> prepared.setString(parameter, text);
            case Long number -> prepared.setLong(parameter, number);
            case Integer number -> prepared.setInt(parameter, number);
            case BigDecimal amount -> prepared.setBigDecimal(parameter, amount);
            case null, default -> prepared.setObject(parameter, value);
        }
    }

    private static void check(NamedStatement statement, RowBatch.Expectation expectation, int count) {
        boolean asExpected = switch (expectation) {
            case ANY -> count >= 0 || count == Statement.SUCCESS_NO_INFO;
            // Rows found, not rows changed: the driver asks for CLIENT_FOUND_ROWS unless useAffectedRows is
            // set.
            case INSERTED, ONE_ROW -> count == 1;
        };
        if (!asExpected) {
            throw new RowCountMismatch(statement.name(), count, 1);
        }
    }
}
