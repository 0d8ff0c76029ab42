package io.orderledger.ledger;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger.
 *
 * @param cachedStates how many folded streams the reader keeps in memory
 * @param pollInterval how often a process that listens asks for other processes' appends; at most 50 ms
 * @param readBatch events per SELECT; a shorter stream is read with one
 * @param append bounds of one append
 */
@ConfigurationProperties("ledger")
public record LedgerProperties(
        @DefaultValue Business business,
        @DefaultValue("10000") int cachedStates,
        @DefaultValue("25ms") Duration pollInterval,
        @DefaultValue("256") int readBatch,
        @DefaultValue Append append) {
    private static final Duration LONGEST_POLL_INTERVAL = Duration.ofMillis(50);

    public LedgerProperties {
        if (cachedStates < 1) throw new IllegalArgumentException("ledger.cached-states must be at least 1");
        if (readBatch < 1) throw new IllegalArgumentException("ledger.read-batch must be at least 1");
        if (pollInterval.toMillis() < 1 || pollInterval.compareTo(LONGEST_POLL_INTERVAL) > 0) {
            throw new IllegalArgumentException("ledger.poll-interval must be between 1ms and 50ms");
        }
    }

    /**
     * Settings of the business.
     *
     * @param timezone decides which calendar day an instant belongs to
     */
    public record Business(@DefaultValue("Asia/Shanghai") ZoneId timezone) {}

    /**
     * Bounds of one append.
     *
     * @param attempts how often an append is tried when the database is busy or goes away
     * @param firstPause wait before the second attempt; doubles with each further one
     * @param timeout no attempt starts later than this after the first
     * @param answerTimeout how long the database may leave one statement unanswered before it counts as lost
     */
    public record Append(
            @DefaultValue("8") int attempts,
            @DefaultValue("10ms") Duration firstPause,
            @DefaultValue("4s") Duration timeout,
            @DefaultValue("4s") Duration answerTimeout) {
        public Append {
            if (attempts < 1) throw new IllegalArgumentException("ledger.append.attempts must be at least 1");
            if (!firstPause.isPositive() || !timeout.isPositive() || !answerTimeout.isPositive()) {
                throw new IllegalArgumentException("ledger.append durations must be above 0");
            }
        }
    }
}
