package io.orderledger.query.rebuild;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The nightly audit of the read tables.
 *
 * @param cron when it runs, in the business's time zone; {@code -} for never
 * @param sample how many orders it looks at, drawn by lot
 */
@ConfigurationProperties("ledger.projection.audit")
record AuditProperties(
        @DefaultValue("0 30 3 * * *") String cron,
        @DefaultValue("1000") int sample) {
    AuditProperties {
        if (sample < 1 || sample > ProjectionAudits.MOST_SAMPLED) {
            throw new IllegalArgumentException(
                    "ledger.projection.audit.sample must be 1 to " + ProjectionAudits.MOST_SAMPLED);
        }
    }
}
