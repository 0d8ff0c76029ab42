package io.orderledger.command.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an idempotency key is remembered.
 *
 * @param retention at least this long
 * @param sweepInterval how often older ones are looked for
 * @param sweepBatch how many are deleted by one statement
 */
@ConfigurationProperties("ledger.idempotency")
record IdempotencyProperties(
        @DefaultValue("7d") Duration retention,
        @DefaultValue("10m") Duration sweepInterval,
        @DefaultValue("1000") int sweepBatch) {
    IdempotencyProperties {
        if (!retention.isPositive() || !sweepInterval.isPositive() || sweepBatch < 1) {
            throw new IllegalArgumentException("ledger.idempotency settings must be above 0");
        }
    }
}
