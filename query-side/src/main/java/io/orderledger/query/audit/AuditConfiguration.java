package io.orderledger.query.audit;

import io.orderledger.ledger.AuditReader;
import io.orderledger.ledger.LedgerReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What auditors read of the ledger itself: API. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {
    @Bean
    AuditQueryApi auditQueryApi(AuditReader audit, LedgerReader ledger) {
        return new AuditQueryApi(new AuditQueries(audit), new OrderStories(audit, ledger));
    }
}
