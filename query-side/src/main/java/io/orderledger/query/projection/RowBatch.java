package io.orderledger.query.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The statements of a batch of events, sent together. Executions of one statement form a group, which goes to the
 * database as one JDBC batch. What belongs to one stream keeps its order: an execution joins the earliest group of its
 * statement that does not lie before the last group with something of its stream, else it opens a new group at the end.
 * Streams do not share rows, except where statements only add, and adding may happen in any order.
 */
final class RowBatch {
    /** Rows in one JDBC batch: bounds the packet and stays far below the 65 535 parameters of a prepared statement. */
    static final int MAX_ROWS_A_SEND = 500;

    /** What the database must answer. */
    enum Expectation {
        INSERTED,
        ONE_ROW,
        ANY
    }

    private record Group(NamedStatement statement, Expectation expectation, List<@Nullable Object[]> rows) {}

    private final JdbcTemplate jdbc;
    private final List<Group> groups = new ArrayList<>();
    private final Map<NamedStatement, List<Integer>> groupsOfStatement = new HashMap<>();
    private final Map<String, Integer> lastGroupOfStream = new HashMap<>();

    RowBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(String streamId, NamedStatement statement, Expectation expectation, @Nullable Object[] row) {
        int index = groupFor(statement, expectation, lastGroupOfStream.getOrDefault(streamId, 0));
        groups.get(index).rows().add(row);
        lastGroupOfStream.put(streamId, index);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    int groupCount() {
        return groups.size();
    }

    /** Sends everything on the transaction's connection and forgets it. */
    void flush() {
        if (isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Projections write inside the transaction that stores their token");
        }
        for (Group group : groups) {
            for (int from = 0; from < group.rows().size(); from += MAX_ROWS_A_SEND) {
                int to = Math.min(from + MAX_ROWS_A_SEND, group.rows().size());
                send(group, group.rows().subList(from, to));
            }
        }
        groups.clear();
        groupsOfStatement.clear();
        lastGroupOfStream.clear();
    }

    private int groupFor(NamedStatement statement, Expectation expectation, int notBefore) {
        List<Integer> candidates = groupsOfStatement.computeIfAbsent(statement, _ -> new ArrayList<>());
        for (int index : candidates) {
            if (index >= notBefore && groups.get(index).expectation() == expectation) {
                return index;
            }
        }
        groups.add(new Group(statement, expectation, new ArrayList<>()));
        candidates.add(groups.size() - 1);
        return groups.size() - 1;
    }

    private void send(Group group, List<@Nullable Object[]> rows) {
        int[] counts = jdbc.execute(group.statement().sql(), (PreparedStatementCallback<int[]>) prepared -> {
            for (@Nullable Object[] row : rows) {
                bind(prepared, row);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        });
        if (counts == null || counts.length != rows.size()) {
            throw new IllegalStateException(
                    "The driver did not say what became of " + group.statement().name());
        }
        for (int count : counts) {
            check(group, count);
        }
    }

    private static void bind(PreparedStatement prepared, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            prepared.setObject(i + 1, row[i]);
        }
    }

    private static void check(Group group, int count) {
        boolean asExpected = switch (group.expectation()) {
            case ANY -> count >= 0 || count == Statement.SUCCESS_NO_INFO;
            // The driver rewrites a batch of inserts into one statement and then knows no count per row.
            case INSERTED -> count == 1 || count == Statement.SUCCESS_NO_INFO;
            // Rows found, not rows changed: the driver asks for CLIENT_FOUND_ROWS unless useAffectedRows is set.
            case ONE_ROW -> count == 1;
        };
        if (!asExpected) {
            throw new RowCountMismatch(group.statement(), count);
        }
    }
}
