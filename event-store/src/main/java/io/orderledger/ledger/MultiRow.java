package io.orderledger.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many rows. Row counts are powers of two, so that few statements are prepared and kept; the longest is
 * shorter than what the driver keeps (prepStmtCacheSqlLimit).
 */
final class MultiRow {
    static final int MAX_ROWS = 128;

    private MultiRow() {}

    /** Takes one row of a result. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a query for many keys. The list of keys is filled up with its last one.
     *
     * @param before the query up to the list of keys; every key is a row of values of the same length
     * @param after what follows the list
     */
    static void query(
            Connection connection, String before, List<@Nullable Object[]> keys, String after, RowReader reader)
            throws SQLException {
        for (int from = 0; from < keys.size(); from += MAX_ROWS) {
            List<@Nullable Object[]> some = keys.subList(from, Math.min(from + MAX_ROWS, keys.size()));
            try (PreparedStatement statement = filledUp(connection, before, some, after);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) reader.read(rows);
            }
        }
    }

    /** Deletes the rows with these keys; as {@link #query}. */
    static void delete(Connection connection, String before, List<@Nullable Object[]> keys) throws SQLException {
        for (int from = 0; from < keys.size(); from += MAX_ROWS) {
            List<@Nullable Object[]> some = keys.subList(from, Math.min(from + MAX_ROWS, keys.size()));
            try (PreparedStatement statement = filledUp(connection, before, some, "")) {
                statement.executeUpdate();
            }
        }
    }

    /**
     * Inserts rows.
     *
     * @param before the statement up to the rows
     * @param after what follows them
     */
    static void insert(Connection connection, String before, List<@Nullable Object[]> rows, String after)
            throws SQLException {
        int from = 0;
        while (from < rows.size()) {
            int count = Math.min(MAX_ROWS, Integer.highestOneBit(rows.size() - from));
            List<@Nullable Object[]> some = rows.subList(from, from + count);
            try (PreparedStatement statement =
                    connection.prepareStatement(before + places(count, some.getFirst().length) + after)) {
                bind(statement, some, count);
                statement.executeUpdate();
            }
            from += count;
        }
    }

    private static PreparedStatement filledUp(
            Connection connection, String before, List<@Nullable Object[]> keys, String after) throws SQLException {
        int count = Integer.highestOneBit(keys.size());
        if (count < keys.size()) count *= 2;
        PreparedStatement statement =
                connection.prepareStatement(before + "(" + places(count, keys.getFirst().length) + ")" + after);
        try {
            bind(statement, keys, count);
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private static String places(int rows, int columns) {
        String row = String.join(", ", Collections.nCopies(columns, "?"));
        return String.join(", ", Collections.nCopies(rows, columns == 1 ? row : "(" + row + ")"));
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object[]> rows, int count)
            throws SQLException {
        int place = 0;
        for (int i = 0; i < count; i++) {
            for (Object value : rows.get(Math.min(i, rows.size() - 1))) statement.setObject(++place, value);
        }
    }
}
