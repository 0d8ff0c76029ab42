package io.orderledger.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the operation log.
 *
 * @param queue operations that may wait to be written
 * @param roomWithin how long a request waits for room among them, after which its operation is lost
 * @param linger how long the first one waits for others to share its commit
 * @param batch most operations that share one commit
 * @param retry how long a batch is tried again while the database is away, after which its operations are lost
 * @param shutdown how long the end of the process waits until all are written
 */
@ConfigurationProperties("ledger.operation-log")
record OperationLogProperties(
        @DefaultValue("8192") int queue,
        @DefaultValue("100ms") Duration roomWithin,
        @DefaultValue("100ms") Duration linger,
        @DefaultValue("1024") int batch,
        @DefaultValue("60s") Duration retry,
        @DefaultValue("10s") Duration shutdown) {

    OperationLogProperties {
        if (queue < 1) throw new IllegalArgumentException("ledger.operation-log.queue must be at least 1");
        if (batch < 1) throw new IllegalArgumentException("ledger.operation-log.batch must be at least 1");
        if (roomWithin.isNegative() || linger.isNegative() || retry.isNegative() || shutdown.isNegative()) {
            throw new IllegalArgumentException("ledger.operation-log durations must not be below 0");
        }
    }
}
