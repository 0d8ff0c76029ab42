package io.orderledger.command.gateway;

import io.orderledger.ledger.CommandReceipts;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Deletes old receipts in small steps, so that no statement holds many rows. Several nodes may do it at once. */
final class ReceiptExpiry implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ReceiptExpiry.class);
    /** What is left waits for the next sweep: a table that was never swept must not keep the database busy. */
    private static final int MOST_BATCHES_A_SWEEP = 100;

    private final CommandReceipts receipts;
    private final IdempotencyProperties properties;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService sweeper;

    ReceiptExpiry(CommandReceipts receipts, IdempotencyProperties properties, Clock clock) {
        this.receipts = receipts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Deletes what has expired and gives how many that were. */
    int sweep() {
        Instant olderThan = clock.instant().minus(properties.retention());
        int deleted = 0;
        for (int batch = 0; batch < MOST_BATCHES_A_SWEEP; batch++) {
            int gone = receipts.forget(olderThan, properties.sweepBatch());
            deleted += gone;
            if (gone < properties.sweepBatch()) break;
        }
        return deleted;
    }

    private void sweepOrSay() {
        try {
            int deleted = sweep();
            if (deleted > 0) log.info("{} receipts of idempotency keys have expired", deleted);
        } catch (RuntimeException e) {
            log.warn("Expired receipts could not be deleted; the next sweep tries again", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("receipt-expiry").factory());
        long interval = properties.sweepInterval().toMillis();
        var _ = starting.scheduleWithFixedDelay(this::sweepOrSay, interval, interval, TimeUnit.MILLISECONDS);
        sweeper = starting;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = sweeper;
        if (stopping != null) stopping.shutdownNow();
        sweeper = null;
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }
}
