package io.orderledger.query.operation;

import io.orderledger.ledger.LedgerProperties;
import io.orderledger.query.statement.ReadStatements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operation log: queries, API. */
@Configuration(proxyBeanMethods = false)
public class OperationConfiguration {
    @Bean
    OperationQueryApi operationQueryApi(ReadStatements reads, LedgerProperties ledger) {
        return new OperationQueryApi(
                new OperationQueries(reads, ledger.business().timezone()));
    }
}
