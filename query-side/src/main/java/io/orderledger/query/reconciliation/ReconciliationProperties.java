package io.orderledger.query.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reconciliation runs.
 *
 * @param timeout for all comparisons together, in whole seconds: meanwhile the database keeps old row versions
 * @param shown differences of one comparison that are named
 */
@ConfigurationProperties("ledger.reconciliation")
record ReconciliationProperties(
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("20") int shown) {
    ReconciliationProperties {
        if (timeout.toSeconds() < 1 || shown < 1) {
            throw new IllegalArgumentException("ledger.reconciliation.timeout and shown must be at least 1");
        }
    }
}
