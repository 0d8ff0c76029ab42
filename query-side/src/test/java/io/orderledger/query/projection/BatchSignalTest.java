package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BatchSignalTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final BatchSignal batches = new BatchSignal();

    @Test
    void whoWaitsIsWokenByTheNextBatch() throws Exception {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> batches.awaitAfter(0, LONG));
        batches.batchEnded();
        waiting.get(1, TimeUnit.MINUTES);
        assertThat(batches.count()).isEqualTo(1);
    }

    @Test
    void aBatchThatEndedBeforeIsNotMissed() {
        long seen = batches.count();
        batches.batchEnded();
        batches.awaitAfter(seen, LONG);
        assertThat(batches.count()).isGreaterThan(seen);
    }

    @Test
    void nobodyWaitsLongerThanTold() {
        batches.awaitAfter(batches.count(), SHORT);
        batches.awaitAfter(batches.count(), Duration.ZERO);
        assertThat(batches.count()).isZero();
    }

    @Test
    void anInterruptedThreadStopsWaitingAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        batches.awaitAfter(0, LONG);
        assertThat(Thread.interrupted()).isTrue();
    }
}
