package io.orderledger.query.projection;

import io.orderledger.ledger.LedgerSerializer;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Statements;
import io.orderledger.query.statement.TestStatements;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Feeds a projection with batches as Axon's processor does, on the thread of the test. */
public final class BatchRunner {
    private final ProjectionInvoker invoker;
    private final TransactionManager transactions;

    public BatchRunner(Projection<?> projection, DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        Statements statements = TestStatements.ALL;
        transactions = new SpringTransactionManager(new JdbcTransactionManager(dataSource));
        invoker = invoker(projection, dataSource, jdbc, statements, transactions);
    }

    private static ProjectionInvoker invoker(
            Projection<?> projection,
            DataSource dataSource,
            JdbcTemplate jdbc,
            Statements statements,
            TransactionManager transactions) {
        return new ProjectionInvoker(
                projection,
                new EventHandling<>(projection, statements, jdbc),
                new DeadLetters(
                        projection.name(),
                        TokenTable.deadLetterQueue(
                                projection.name(),
                                dataSource,
                                new LedgerSerializer(new PlainPersonalData()),
                                transactions),
                        new ReadStatements(jdbc, statements)));
    }

    /** Takes all events in, so many in a transaction; throws what a batch throws. */
    public void run(List<Recorded> events, int batchSize) {
        List<TrackedEventMessage<?>> ours = events.stream()
                .<TrackedEventMessage<?>>map(Messages::of)
                .filter(message -> invoker.canHandle(message, Segment.ROOT_SEGMENT))
                .toList();
        for (int from = 0; from < ours.size(); from += batchSize) {
            batch(ours.subList(from, Math.min(ours.size(), from + batchSize)));
        }
    }

    void batch(List<TrackedEventMessage<?>> messages) {
        BatchingUnitOfWork<TrackedEventMessage<?>> unit = new BatchingUnitOfWork<>(messages);
        unit.attachTransaction(transactions);
        ResultMessage<Object> result = unit.executeWithResult(
                () -> {
                    invoker.handle(unit.getMessage(), Segment.ROOT_SEGMENT);
                    return unit;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw new BatchFailed(result.exceptionResult());
        }
    }

    /** A batch was rolled back. */
    public static final class BatchFailed extends RuntimeException {
        BatchFailed(Throwable cause) {
            super(cause);
        }
    }
}
