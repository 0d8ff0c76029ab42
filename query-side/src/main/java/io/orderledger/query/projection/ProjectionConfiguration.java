package io.orderledger.query.projection;

import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Statements;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans that run projections. The projections themselves are declared with their features. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
public class ProjectionConfiguration {
    @Bean
    ProjectionMigration projectionMigration(LedgerMigration ledger) {
        return new ProjectionMigration(ledger);
    }

    @Bean
    Statements statements() {
        return Statements.load();
    }

    /** Depends on the migration: nothing reads the tables before they are there. */
    @Bean
    ReadStatements readStatements(DataSource dataSource, Statements statements, ProjectionMigration migrated) {
        return new ReadStatements(new JdbcTemplate(dataSource), statements);
    }

    @Bean
    TokenRows tokenRows(ReadStatements reads, Serializer serializer, PlatformTransactionManager transactions) {
        return new TokenRows(reads, serializer, new TransactionTemplate(transactions));
    }

    @Bean
    ProcessorFactory processorFactory(
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Serializer serializer,
            Statements statements,
            ProjectionProperties properties,
            ProjectionMigration migrated) {
        return new ProcessorFactory(ledger, dataSource, transactions, serializer, statements, properties);
    }

    @Bean
    GenerationTable generationTable(ReadStatements reads, PlatformTransactionManager transactions) {
        return new GenerationTable(reads, new TransactionTemplate(transactions), Clock.systemUTC());
    }

    @Bean
    GenerationBoard generationBoard(GenerationTable generations) {
        return new GenerationBoard(generations);
    }

    @Bean
    FeederParts feederParts(
            ProcessorFactory factory,
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            DataSource dataSource,
            Statements statements,
            GenerationTable generations,
            TokenRows tokenRows,
            ProjectionProperties properties) {
        return new FeederParts(
                factory,
                ledger,
                dataSource,
                statements,
                generations,
                new GenerationTables(dataSource),
                tokenRows,
                properties,
                new Semaphore(FeederParts.MOST_LONG_WORK));
    }

    @Bean
    ProjectionProcessors projectionProcessors(
            List<Projection<?>> projections, GenerationBoard board, FeederParts parts) {
        return new ProjectionProcessors(
                projections,
                parts.factory(),
                parts.tokenRows(),
                parts.generations(),
                board,
                new GenerationFeeders(parts),
                parts.properties());
    }

    @Bean
    ProjectionStatuses projectionStatuses(
            ProjectionProcessors processors,
            GenerationBoard board,
            TokenRows tokenRows,
            LedgerReader ledger,
            ProjectionProperties properties) {
        return new ProjectionStatuses(
                processors, board, tokenRows, ledger, properties.claimTimeout(), Clock.systemUTC());
    }

    @Bean
    Rebuilds rebuilds(ProjectionProcessors processors, FeederParts parts, ReadStatements reads) {
        return new Rebuilds(processors, parts.generations(), parts.tokenRows(), reads, parts.tables());
    }

    @Bean
    ProjectionOverviews projectionOverviews(
            ProjectionStatuses statuses,
            GenerationBoard board,
            TokenRows tokenRows,
            ReadStatements reads,
            LedgerReader ledger) {
        return new ProjectionOverviews(statuses, board, tokenRows, reads, ledger);
    }

    @Bean
    ProjectionsHealthIndicator projectionsHealthIndicator(ProjectionStatuses statuses) {
        return new ProjectionsHealthIndicator(statuses);
    }

    @Bean
    ProjectionMetrics projectionMetrics(
            List<Projection<?>> projections,
            ProjectionStatuses statuses,
            StreamableMessageSource<TrackedEventMessage<?>> ledger) {
        return new ProjectionMetrics(
                projections.stream().<String>map(Projection::name).toList(),
                new ProjectionReadings(statuses, ledger, Clock.systemUTC()));
    }

    @Bean
    DeadLetterRetry deadLetterRetry(
            ProjectionProcessors processors, GenerationTable generations, PlatformTransactionManager transactions) {
        return new DeadLetterRetry(processors, generations, new TransactionTemplate(transactions));
    }

    @Bean
    DeadLetterDesk deadLetterDesk(
            ProjectionProcessors processors,
            GenerationTable generations,
            DeadLetterRetry retry,
            ReadStatements reads,
            PlatformTransactionManager transactions) {
        return new DeadLetterDesk(
                processors, generations, retry, reads, new TransactionTemplate(transactions), Clock.systemUTC());
    }

    @Bean
    RebuildMetrics rebuildMetrics(List<Projection<?>> projections, ProjectionOverviews overviews) {
        return new RebuildMetrics(
                projections.stream().<String>map(Projection::name).toList(), overviews);
    }

    @Bean
    ProjectionsEndpoint projectionsEndpoint(ProjectionStatuses statuses, DeadLetterRetry retry) {
        return new ProjectionsEndpoint(statuses, retry);
    }
}
