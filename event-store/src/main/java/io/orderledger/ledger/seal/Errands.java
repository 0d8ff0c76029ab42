package io.orderledger.ledger.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Work on a disk that may never answer, as that of a share whose server is away: done on a thread of its own, one at a time,
 * and waited for only as long as it gives signs. What is not waited for any more ends at its next sign, if it comes to one.
 */
final class Errands {
    private final Duration silence;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("checkpoint-directory").factory());
    private @Nullable Future<?> last;

    /** @param silence so long without a sign is too long */
    Errands(Duration silence) {
        this.silence = silence;
    }

    /** What is to be done, and says so in between. */
    interface Errand<T> {
        /** @param sign to be run between parts that take a moment each; throws when nobody waits any more */
        T done(Runnable sign) throws IOException;
    }

    private static final class Signs implements Runnable {
        private volatile long lastAt = System.nanoTime();
        private volatile boolean inVain;

        @Override
        public void run() {
            if (inVain) throw new CancellationException("Nobody waits for this any more");
            lastAt = System.nanoTime();
        }

        Duration silentFor() {
            return Duration.ofNanos(System.nanoTime() - lastAt);
        }
    }

    /**
     * Waits for it.
     *
     * @param meanwhile run every so often by the calling thread; whatever it throws ends the wait
     * @param often how often
     * @throws IOException as the work does, or when it is silent for too long, or an earlier one still is
     */
    <T> T run(Errand<T> errand, Runnable meanwhile, Duration often) throws IOException {
        Future<?> earlier = last;
        if (earlier != null && !earlier.isDone()) throw new IOException("it does not answer");
        var signs = new Signs();
        Future<T> errands = threads.submit(() -> errand.done(signs));
        last = errands;
        try {
            while (signs.silentFor().compareTo(silence) < 0) {
                try {
                    return errands.get(often.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException notYet) {
                    meanwhile.run();
                }
            }
            throw new IOException("it has not answered for " + silence.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            signs.inVain = true;
        }
    }

    private static IOException rethrown(@Nullable Throwable failure) {
        return switch (failure) {
            case IOException e -> e;
            // As streams of a directory's names throw it.
            case UncheckedIOException e -> Objects.requireNonNull(e.getCause());
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(failure);
        };
    }
}
