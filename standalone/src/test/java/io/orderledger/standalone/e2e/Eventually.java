package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what will be so in a moment, and not for longer than is said. */
final class Eventually {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    /** A pause is such a part of the time waited: whoever asks all the time slows down what is waited for. */
    private static final int PART = 8;

    private Eventually() {}

    static void until(String what, Duration within, BooleanSupplier condition) {
        long start = System.nanoTime();
        long end = start + within.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as(what).isNegative();
            long waited = System.nanoTime() - start;
            LockSupport.parkNanos(Math.clamp(waited / PART, SHORTEST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos()));
        }
    }
}
