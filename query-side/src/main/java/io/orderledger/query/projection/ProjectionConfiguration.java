package io.orderledger.query.projection;

import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.LedgerReader;
import java.time.Clock;
import java.util.List;
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
    ProjectionProcessors projectionProcessors(
            List<Projection<?>> projections,
            ProcessorFactory factory,
            TokenRows tokenRows,
            ProjectionProperties properties) {
        return new ProjectionProcessors(projections, factory, tokenRows, properties);
    }

    @Bean
    ProjectionStatuses projectionStatuses(
            ProjectionProcessors processors,
            TokenRows tokenRows,
            LedgerReader ledger,
            ProjectionProperties properties) {
        return new ProjectionStatuses(processors, tokenRows, ledger, properties.claimTimeout(), Clock.systemUTC());
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
    DeadLetterRetry deadLetterRetry(ProjectionProcessors processors, PlatformTransactionManager transactions) {
        return new DeadLetterRetry(processors, new TransactionTemplate(transactions));
    }

    @Bean
    ProjectionsEndpoint projectionsEndpoint(ProjectionStatuses statuses, DeadLetterRetry retry) {
        return new ProjectionsEndpoint(statuses, retry);
    }
}
