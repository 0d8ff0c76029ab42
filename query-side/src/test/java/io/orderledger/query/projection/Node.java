package io.orderledger.query.projection;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.LedgerSerializer;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Statements;
import io.orderledger.query.statement.TestStatements;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
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
    private final Rebuilds rebuilds;
    private final ProjectionOverviews overviews;
    private final FeederParts parts;
    private final DeadLetterDesk desk;

    private Node(
            ProjectionProcessors processors,
            ProjectionStatuses statuses,
            DeadLetterRetry retry,
            Rebuilds rebuilds,
            ProjectionOverviews overviews,
            FeederParts parts,
            DeadLetterDesk desk) {
        this.processors = processors;
        this.statuses = statuses;
        this.retry = retry;
        this.rebuilds = rebuilds;
        this.overviews = overviews;
        this.parts = parts;
        this.desk = desk;
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
        Statements statements = TestStatements.ALL;
        var template = new TransactionTemplate(transactions);
        var reads = new ReadStatements(new JdbcTemplate(database), statements);
        var tokenRows = new TokenRows(reads, serializer, template);
        var factory = new ProcessorFactory(ledger, database, transactions, serializer, statements, settings);
        var generations = new GenerationTable(reads, template, Clock.systemUTC());
        var board = new GenerationBoard(generations);
        var tables = new GenerationTables(database);
        var parts = new FeederParts(
                factory,
                ledger,
                database,
                statements,
                generations,
                tables,
                tokenRows,
                settings,
                new Semaphore(FeederParts.MOST_LONG_WORK));
        var processors = new ProjectionProcessors(
                projections, factory, tokenRows, generations, board, new GenerationFeeders(parts), settings);
        var statuses = new ProjectionStatuses(
                processors, board, tokenRows, ledger, settings.claimTimeout(), Clock.systemUTC());
        var retry = new DeadLetterRetry(processors, generations, template);
        return new Node(
                processors,
                statuses,
                retry,
                new Rebuilds(processors, generations, tokenRows, reads, tables),
                new ProjectionOverviews(statuses, board, tokenRows, reads, ledger),
                parts,
                new DeadLetterDesk(processors, generations, retry, reads, template, Clock.systemUTC()));
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

    Rebuilds rebuilds() {
        return rebuilds;
    }

    ProjectionOverview overview(String projection) {
        return overviews.one(projection);
    }

    FeederParts parts() {
        return parts;
    }

    DeadLetterDesk desk() {
        return desk;
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
