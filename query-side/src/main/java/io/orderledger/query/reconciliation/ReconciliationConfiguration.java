package io.orderledger.query.reconciliation;

import io.orderledger.query.statement.ReadStatements;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reconciliation: queries, API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationProperties.class)
public class ReconciliationConfiguration {
    @Bean
    ReconciliationQueryApi reconciliationQueryApi(
            ReadStatements reads, PlatformTransactionManager transactions, ReconciliationProperties properties) {
        TransactionTemplate snapshots = new TransactionTemplate(transactions);
        snapshots.setReadOnly(true);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshots.setTimeout(Math.toIntExact(properties.timeout().toSeconds()));
        return new ReconciliationQueryApi(new Reconciliation(reads, snapshots, properties.shown()));
    }
}
