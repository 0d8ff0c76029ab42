package io.orderledger.query.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The statements of a batch of events, sent together. Executions of one statement form a group, which goes to the
 * database in as few statements as can be. What belongs to one stream keeps its order: an execution joins the earliest group of its
 * statement that does not lie before the last group with something of its stream, else it opens a new group at the end.
 * Streams do not share rows, except where statements only add, and adding may happen in any order.
 */
public final class RowBatch {
    /** What the database must answer. */
    public enum Expectation {
        INSERTED,
        ONE_ROW,
        ANY
    }

    private record Group(NamedStatement statement, Expectation expectation, List<@Nullable Object[]> rows) {}

    private final RowSender sender;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, List<Integer>> groupsOfStatement = new HashMap<>();
    private final Map<String, Integer> lastGroupOfStream = new HashMap<>();

    private final Recount sums;
    private final Set<String> recounted = new LinkedHashSet<>();

    /** @param sums of what the rows count */
    public RowBatch(JdbcTemplate jdbc, Recount sums) {
        this.sender = new RowSender(jdbc);
        this.sums = sums;
    }

    public void add(String streamId, NamedStatement statement, Expectation expectation, @Nullable Object[] row) {
        int index = groupFor(statement, expectation, lastGroupOfStream.getOrDefault(streamId, 0));
        groups.get(index).rows().add(row);
        lastGroupOfStream.put(streamId, index);
    }

    /** What the stream's rows count is taken out of the sums before all that is collected here, and put in after it. */
    public void recount(String streamId) {
        recounted.add(streamId);
    }

    public boolean isEmpty() {
        return groups.isEmpty() && recounted.isEmpty();
    }

    int groupCount() {
        return groups.size();
    }

    /** Sends everything on the transaction's connection and forgets it. */
    public void flush() {
        if (isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Projections write inside the transaction that stores their token");
        }
        if (!recounted.isEmpty()) {
            sums.lock();
            sums.takeOut(recounted);
        }
        for (Group group : groups) {
            sender.send(group.statement(), group.expectation(), group.rows());
        }
        sums.putIn(recounted);
        recounted.clear();
        groups.clear();
        groupsOfStatement.clear();
        lastGroupOfStream.clear();
    }

    private int groupFor(NamedStatement statement, Expectation expectation, int notBefore) {
        List<Integer> candidates = groupsOfStatement.computeIfAbsent(statement.name(), _ -> new ArrayList<>());
        for (int index : candidates) {
            if (index >= notBefore && groups.get(index).expectation() == expectation) {
                return index;
            }
        }
        groups.add(new Group(statement, expectation, new ArrayList<>()));
        candidates.add(groups.size() - 1);
        return groups.size() - 1;
    }
}
