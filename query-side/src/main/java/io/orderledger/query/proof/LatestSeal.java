package io.orderledger.query.proof;

import io.orderledger.ledger.seal.SealedCheckpoint;
import io.orderledger.ledger.seal.SealedLedger;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** The newest checkpoint, asked for by many at once and read once for all; and the wait for the next. */
final class LatestSeal {
    /** An event is sealed within about a second of its append. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final Duration FRESH = Duration.ofMillis(50);

    private final SealedLedger ledger;
    private Optional<SealedCheckpoint> known = Optional.empty();
    private long readAt = System.nanoTime() - FRESH.toNanos();

    LatestSeal(SealedLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The newest checkpoint once it reaches a position; waits for it for a while.
     *
     * @throws ApiFailure NOT_SEALED_YET when it does not in time
     */
    SealedCheckpoint reaching(long position) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            Optional<SealedCheckpoint> newest = newest().filter(seal -> seal.size() >= position);
            if (newest.isPresent()) return newest.get();
            if (System.nanoTime() >= end) throw ApiFailure.of(ErrorCode.NOT_SEALED_YET);
            rest();
        }
    }

    private synchronized Optional<SealedCheckpoint> newest() {
        if (System.nanoTime() - readAt >= FRESH.toNanos()) {
            known = ledger.latest();
            readAt = System.nanoTime();
        }
        return known;
    }

    private static void rest() {
        try {
            Thread.sleep(FRESH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiFailure.of(ErrorCode.NOT_SEALED_YET);
        }
    }
}
