package io.orderledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a bound. */
public final class Await {
    private static final Duration PROGRESS_WITHIN = Duration.ofSeconds(60);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);
    /** A pause is such a part of the time waited: whoever asks all the time slows down what is waited for. */
    private static final int PART = 8;

    private Await() {}

    public static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        Instant end = Instant.now().plus(PROGRESS_WITHIN);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited for long enough").isBefore(end);
            long waited = System.nanoTime() - start;
            LockSupport.parkNanos(Math.clamp(waited / PART, SHORTEST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos()));
        }
    }
}
