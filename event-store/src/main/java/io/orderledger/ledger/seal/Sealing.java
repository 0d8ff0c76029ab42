package io.orderledger.ledger.seal;

import io.orderledger.ledger.seal.SealLease.LeaseLost;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that seals. Nothing that goes wrong with it stops an append. */
public final class Sealing implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);
    private static final String ENDED = "THIS PROCESS SEALS NOTHING ANY MORE: its thread has ended";
    private static final String UNSAID = "The ledger could not be sealed, nor could it be said why; trying again";

    private final @Nullable Sealer sealer;
    private final Duration interval;
    private final SealMetrics metrics;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable Thread thread;
    private volatile @Nullable String trouble;
    private final LevelSince level = new LevelSince(System.nanoTime());

    /** @param sealer null where this process does not seal */
    Sealing(@Nullable Sealer sealer, Duration interval, SealMetrics metrics) {
        this.sealer = sealer;
        this.interval = interval;
        this.metrics = metrics;
        if (sealer == null) {
            thread = null;
            return;
        }
        metrics.watch(this::status, () -> level.until(System.nanoTime()).toMillis() / 1e3);
        thread = Thread.ofPlatform().daemon().name("ledger-sealer").start(() -> sealUntilClosed(sealer));
    }

    /** How it goes. */
    public SealStatus status() {
        if (sealer == null) return SealStatus.OFF;
        return sealer.status(standstill(sealer).or(() -> Optional.ofNullable(trouble)));
    }

    /** What the thread that seals cannot say itself. */
    private Optional<String> standstill(Sealer sealing) {
        if (closed.getCount() == 0) return Optional.empty();
        boolean ended = thread != null && !thread.isAlive();
        return ended ? Optional.of(ENDED) : sealing.silence();
    }

    private void sealUntilClosed(Sealer sealing) {
        try {
            do {
                roundWhateverComes(sealing);
            } while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS));
            sealing.release();
        } catch (InterruptedException e) {
            log.debug("Sealing was interrupted; the lease runs out by itself", e);
        } catch (RuntimeException e) {
            log.warn("The lease on sealing could not be given back and runs out by itself: {}", e.toString());
        }
    }

    /** Errors, and what comes of saying them: a thread that ends leaves a ledger that nobody seals and nobody misses. */
    private void roundWhateverComes(Sealer sealing) {
        try {
            round(sealing);
        } catch (Throwable _) {
            if (trouble == null) trouble = UNSAID;
        }
    }

    private void round(Sealer sealing) {
        long start = System.nanoTime();
        try {
            sealing.round();
            noteLevel(sealing, start);
            // While another seals in its place, what keeps this process from it is still to be seen.
            if (!sealing.canSeal()) return;
            if (trouble != null) log.info("This process can seal again");
            trouble = null;
        } catch (SealRefused e) {
            noteLevel(sealing, start);
            failed("THIS PROCESS SEALS NOTHING ANY MORE: " + e.getMessage(), e);
        } catch (LeaseLost e) {
            log.info("{}", e.getMessage());
        } catch (Throwable e) {
            failed("The ledger could not be sealed; trying again: " + e, e);
        }
    }

    /** Whoever has sealed it. */
    private void noteLevel(Sealer sealing, long lookedAt) {
        SealStatus now = sealing.status(Optional.empty());
        level.looked(lookedAt, now.head(), now.sealed());
    }

    /** Said once: a second is too often for a log. */
    private void failed(String reason, Throwable cause) {
        boolean known = reason.equals(trouble);
        trouble = reason;
        metrics.failed();
        if (known) return;
        if (cause instanceof Error) log.error(reason, cause);
        else log.error(reason);
    }

    /** Ends after the round under way. */
    @Override
    public void close() {
        closed.countDown();
        if (thread == null) return;
        try {
            if (!thread.join(ENDS_WITHIN)) log.warn("Sealing goes on beyond the end: {} were too short", ENDS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
