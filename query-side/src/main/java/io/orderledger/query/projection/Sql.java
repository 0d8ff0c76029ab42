package io.orderledger.query.projection;

import io.orderledger.query.statement.NamedStatement;
import io.orderledger.query.statement.RowBatch;
import io.orderledger.query.statement.Statements;
import io.orderledger.query.statement.Sums;
import java.util.ArrayList;
import java.util.List;

/**
 * What a projection writes for one event. Nothing is sent yet: statements are collected for the whole batch. Values
 * come from the records given, in that order, and last from the event's envelope.
 */
public final class Sql {
    private final Statements statements;
    private final RowBatch batch;
    private final EventEnvelope envelope;

    Sql(Statements statements, RowBatch batch, EventEnvelope envelope) {
        this.statements = statements;
        this.batch = batch;
        this.envelope = envelope;
    }

    /** Adds one row; a duplicate key fails the batch. */
    public void insert(String statement, Record... sources) {
        add(statement, RowBatch.Expectation.INSERTED, sources);
    }

    /** Changes one row; the batch fails when there is no such row, or there are several. */
    public void updateOne(String statement, Record... sources) {
        add(statement, RowBatch.Expectation.ONE_ROW, sources);
    }

    /** Changes, adds or removes any number of rows: upserts, and statements over all rows of a key. */
    public void execute(String statement, Record... sources) {
        add(statement, RowBatch.Expectation.ANY, sources);
    }

    /** What the rows of the event's stream count in the projection's {@link Sums} may be another with it. */
    public void recount() {
        batch.recount(envelope.streamId());
    }

    private void add(String name, RowBatch.Expectation expectation, Record... sources) {
        NamedStatement statement = statements.get(name);
        List<Record> all = new ArrayList<>(List.of(sources));
        all.add(envelope);
        batch.add(
                envelope.streamId(),
                statement,
                expectation,
                statement.parameters().of(all));
    }
}
