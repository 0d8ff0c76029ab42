package io.orderledger.query.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections run.
 *
 * @param batchSize events in one transaction at most
 * @param segments parts that a projection is split into when it first runs; several nodes share them
 * @param nodeId names this process in the token table; made up when absent
 * @param claimTimeout after this long without a sign of life another node takes over
 * @param claimExtension how often a projection that has nothing to do says that it lives, and how far it is
 * @param longestBackoff a projection that failed is tried again, and one whose node died is looked for, this often
 */
@ConfigurationProperties("ledger.projection")
public record ProjectionProperties(
        @DefaultValue("500") int batchSize,
        @DefaultValue("1") int segments,
        @Nullable String nodeId,
        @DefaultValue("10s") Duration claimTimeout,
        @DefaultValue("1s") Duration claimExtension,
        @DefaultValue("5s") Duration longestBackoff) {

    public ProjectionProperties {
        if (batchSize < 1 || segments < 1) {
            throw new IllegalArgumentException("ledger.projection.batch-size and segments must be at least 1");
        }
        if (!claimExtension.isPositive() || !longestBackoff.isPositive()) {
            throw new IllegalArgumentException("ledger.projection durations must be above 0");
        }
        if (claimTimeout.compareTo(claimExtension.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("ledger.projection.claim-timeout must be twice claim-extension or more");
        }
    }
}
