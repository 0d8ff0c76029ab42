package io.orderledger.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger.
 *
 * @param nodeId this node's name, the same after a restart: blocks of order numbers are its own; the host's name if empty
 * @param cachedStates how many folded streams the reader keeps in memory
 * @param pollInterval how often a process that listens asks for other processes' appends; at most 50 ms
 * @param readBatch events per SELECT; a shorter stream is read with one
 * @param append bounds of one append
 * @param tail the last events, kept in memory
 */
@ConfigurationProperties("ledger")
public record LedgerProperties(
        @DefaultValue Business business,
        @DefaultValue("") String nodeId,
        @DefaultValue("10000") int cachedStates,
        @DefaultValue("25ms") Duration pollInterval,
        @DefaultValue("256") int readBatch,
        @DefaultValue Append append,
        @DefaultValue Tail tail) {
    private static final Duration LONGEST_POLL_INTERVAL = Duration.ofMillis(50);
    private static final int LONGEST_NODE_ID = 64;

    public LedgerProperties {
        if (cachedStates < 1) throw new IllegalArgumentException("ledger.cached-states must be at least 1");
        if (readBatch < 1) throw new IllegalArgumentException("ledger.read-batch must be at least 1");
        if (pollInterval.toMillis() < 1 || pollInterval.compareTo(LONGEST_POLL_INTERVAL) > 0) {
            throw new IllegalArgumentException("ledger.poll-interval must be between 1ms and 50ms");
        }
    }

    /** The node's name, made of what may stand in the database. */
    public String node() {
        String name = nodeId.isBlank() ? hostName() : nodeId;
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.substring(0, Math.min(safe.length(), LONGEST_NODE_ID));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "nameless";
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
     * @param timeout how long an append waits for its turn, and how long after its first attempt another may start
     * @param answerTimeout how long the database may leave one statement unanswered before it counts as lost
     * @param queue appends that may wait; more are refused at once
     * @param batchUnits most appends that share one commit
     * @param batchBytes no more appends join a commit that carries this many bytes of events
     */
    public record Append(
            @DefaultValue("8") int attempts,
            @DefaultValue("10ms") Duration firstPause,
            @DefaultValue("4s") Duration timeout,
            @DefaultValue("4s") Duration answerTimeout,
            @DefaultValue("1024") int queue,
            @DefaultValue("256") int batchUnits,
            @DefaultValue("1048576") int batchBytes) {
        public Append {
            if (attempts < 1) throw new IllegalArgumentException("ledger.append.attempts must be at least 1");
            if (queue < 1) throw new IllegalArgumentException("ledger.append.queue must be at least 1");
            if (batchUnits < 1) throw new IllegalArgumentException("ledger.append.batch-units must be at least 1");
            if (batchBytes < 1) throw new IllegalArgumentException("ledger.append.batch-bytes must be at least 1");
            if (!firstPause.isPositive() || !timeout.isPositive() || !answerTimeout.isPositive()) {
                throw new IllegalArgumentException("ledger.append durations must be above 0");
            }
        }
    }

    /**
     * Bounds of the last events that are kept in memory for whoever follows the ledger closely.
     *
     * @param events how many
     * @param bytes how many bytes of stored events, roughly
     */
    public record Tail(
            @DefaultValue("8192") int events,
            @DefaultValue("33554432") long bytes) {
        public Tail {
            if (events < 1 || bytes < 1) throw new IllegalArgumentException("ledger.tail must hold at least 1");
        }
    }
}
