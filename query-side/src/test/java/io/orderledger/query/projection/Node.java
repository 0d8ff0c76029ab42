package io.orderledger.query.projection;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.LedgerSerializer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What one process of the query side runs of projections, wired as the configuration wires it. */
final class Node implements AutoCloseable {
    private final ProjectionProcessors processors;
    private final ProjectionStatuses statuses;
    private final DeadLetterRetry retry;

    private Node(ProjectionProcessors processors, ProjectionStatuses statuses, DeadLetterRetry retry) {
        this.processors = processors;
        this.statuses = statuses;
        this.retry = retry;
    }

    static ProjectionProperties settings(int batchSize, int segments) {
        return new ProjectionProperties(
                batchSize, segments, null, Duration.ofSeconds(3), Duration.ofMillis(200), Duration.ofMillis(400));
    }

    /** Builds the node without starting it. */
    static <L extends StreamableMessageSource<TrackedEventMessage<?>> & LedgerReader> Node of(
            DataSource database, L ledger, ProjectionProperties settings, List<Projection<?>> projections) {
        var transactions = new JdbcTransactionManager(database);
        var serializer = new LedgerSerializer(new PlainPersonalData());
        Statements statements = Statements.load();
        var template = new TransactionTemplate(transactions);
        var tokenRows = new TokenRows(new ReadStatements(new JdbcTemplate(database), statements), serializer, template);
        var factory = new ProcessorFactory(ledger, database, transactions, serializer, statements, settings);
        var processors = new ProjectionProcessors(projections, factory, tokenRows, settings);
        return new Node(
                processors,
                new ProjectionStatuses(processors, tokenRows, ledger, settings.claimTimeout(), Clock.systemUTC()),
                new DeadLetterRetry(processors, template));
    }

    Node start() {
        processors.start();
        return this;
    }

    ProjectionProcessors processors() {
        return processors;
    }

    ProjectionStatuses statuses() {
        return statuses;
    }

    DeadLetterRetry retry() {
        return retry;
    }

    ProjectionStatus status(String projection) {
        return statuses.all().stream()
                .filter(status -> status.name().equals(projection))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        processors.stop();
    }
}
