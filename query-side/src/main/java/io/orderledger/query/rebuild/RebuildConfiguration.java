package io.orderledger.query.rebuild;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.order.OrderAudit;
import io.orderledger.query.statement.ReadStatements;
import java.time.Clock;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Rebuilds, dead letters, audits: API and the nightly job. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
@EnableScheduling
@EnableSchedulerLock(defaultLockAtMostFor = "PT6H")
@Import({
    ProjectionQueryApi.class,
    ProjectionOperationsApi.class,
    DeadLetterQueryApi.class,
    DeadLetterOperationsApi.class,
    AuditQueryApi.class,
    AuditOperationsApi.class
})
public class RebuildConfiguration {
    /** By the database's clock: nodes need not agree on the time. */
    @Bean
    ExtensibleLockProvider lockProvider(DataSource dataSource) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(dataSource))
                .withTableName("job_lock")
                .usingDbTime()
                .build());
    }

    @Bean
    ProjectionAudits projectionAudits(
            OrderAudit audit, LedgerReader ledger, ReadStatements reads, ExtensibleLockProvider locks) {
        return new ProjectionAudits(audit, ledger, reads, locks, Clock.systemUTC(), ProjectionAudits.MOST_SUSPECTS);
    }

    @Bean
    NightlyAudit nightlyAudit(ProjectionAudits audits, AuditProperties properties) {
        return new NightlyAudit(audits, properties.sample());
    }

    @Bean
    AuditMetrics auditMetrics(ProjectionAudits audits) {
        return new AuditMetrics(audits);
    }
}
