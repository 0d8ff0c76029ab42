package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.ledger.Await;
import io.orderledger.ledger.seal.SealLease.LeaseLost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whoever waits for a disk that may never answer. */
class ErrandsTest {
    /** Longer than a busy machine lets a thread wait. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final Duration OFTEN = Duration.ofMillis(1);

    private final Errands errands = new Errands(SILENCE);
    private final CountDownLatch hung = new CountDownLatch(1);

    @Test
    void whatItFailsWithIsThrown() throws IOException {
        int seven = run(_ -> 7);
        assertThat(seven).isEqualTo(7);
        assertThatThrownBy(() -> run(_ -> {
                    throw new UncheckedIOException(new IOException("stale handle"));
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("stale handle");
        assertThatThrownBy(() -> run(_ -> {
                    throw new SealRefused("another log");
                }))
                .isInstanceOf(SealRefused.class);
    }

    @Test
    void whatGivesSignsIsWaitedForHoweverLongItTakes() throws IOException {
        long start = System.nanoTime();
        AtomicInteger meanwhile = new AtomicInteger();
        int done = errands.run(
                sign -> {
                    int signs = 0;
                    for (; System.nanoTime() - start < 2 * SILENCE.toNanos(); signs++) sign.run();
                    return signs;
                },
                meanwhile::incrementAndGet,
                OFTEN);
        assertThat(done).isPositive();
        assertThat(meanwhile).hasPositiveValue();
    }

    /** And what is not waited for does nothing more once it comes to itself. */
    @Test
    void whatIsSilentIsNotWaitedForAndNothingElseIsBegunUntilItEnds() throws IOException {
        AtomicReference<Throwable> end = new AtomicReference<>();
        assertThatThrownBy(() -> run(sign -> hang(sign, end)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not answered");
        assertThatThrownBy(() -> run(_ -> 7)).isInstanceOf(IOException.class).hasMessageContaining("not answer");
        hung.countDown();
        Await.until(() -> end.get() != null);
        assertThat(end.get()).isInstanceOf(CancellationException.class);
        Await.until(() -> {
            try {
                return run(_ -> true);
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    @Test
    void whatIsInVainIsNotWaitedFor() {
        AtomicReference<Throwable> end = new AtomicReference<>();
        assertThatThrownBy(() -> errands.run(
                        sign -> hang(sign, end),
                        () -> {
                            throw new LeaseLost();
                        },
                        OFTEN))
                .isInstanceOf(LeaseLost.class);
        hung.countDown();
        Await.until(() -> end.get() instanceof CancellationException);
    }

    private int hang(Runnable sign, AtomicReference<Throwable> end) {
        try {
            hung.await();
            sign.run();
            return 0;
        } catch (InterruptedException | RuntimeException e) {
            end.set(e);
            return 0;
        }
    }

    private <T> T run(Errands.Errand<T> errand) throws IOException {
        return errands.run(errand, () -> {}, OFTEN);
    }
}
