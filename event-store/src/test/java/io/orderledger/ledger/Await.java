package io.orderledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a bound. */
public final class Await {
    private static final Duration PROGRESS_WITHIN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Await() {}

    public static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PROGRESS_WITHIN);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited for long enough").isBefore(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
