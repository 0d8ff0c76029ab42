package io.orderledger.ledger;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A unit on its way through the writer, and its sender, who waits for what becomes of it. */
final class PendingAppend {
    /** The writer's own bounds end earlier. Whoever waits longer has met a bug, and must not hang on it. */
    private static final long LONGEST_FLUSH_SECONDS = 60;

    private enum State {
        QUEUED,
        TAKEN,
        WITHDRAWN
    }

    private final AppendUnit unit;
    private final long deadline;
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private final CompletableFuture<Long> outcome = new CompletableFuture<>();
    private volatile boolean mayBeThere;

    /** @param deadline until when the unit may wait for its turn, in the time of {@link System#nanoTime} */
    PendingAppend(AppendUnit unit, long deadline) {
        this.unit = unit;
        this.deadline = deadline;
    }

    AppendUnit unit() {
        return unit;
    }

    /** The writer takes the unit; false when its sender has withdrawn it. */
    boolean take() {
        return state.compareAndSet(State.QUEUED, State.TAKEN);
    }

    /** Whether a transaction with this unit in it ended without our knowing how. */
    boolean mayBeThere() {
        return mayBeThere;
    }

    void commitOutcomeUnknown() {
        mayBeThere = true;
    }

    void written(long lastPosition) {
        outcome.complete(lastPosition);
    }

    void refused(RuntimeException refusal) {
        outcome.completeExceptionally(refusal);
    }

    void unavailable(String message, Throwable cause) {
        outcome.completeExceptionally(new LedgerUnavailable(message, cause, !mayBeThere));
    }

    /** Nothing happens when the sender has been answered. */
    void lost(String message) {
        outcome.completeExceptionally(new LedgerUnavailable(message, new IllegalStateException(message), false));
    }

    /** Waits for what becomes of the unit, and gives the position of its last event. */
    long await() {
        try {
            try {
                return outcome.get(deadline - System.nanoTime(), NANOSECONDS);
            } catch (TimeoutException late) {
                if (withdraw()) throw new LedgerBusy("The append had no turn in time; nothing was written");
                return outcome.get(LONGEST_FLUSH_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("Interrupted while an append waited", interrupted, withdraw());
        } catch (TimeoutException hung) {
            throw new LedgerUnavailable("The ledger's writer does not answer", hung, false);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refusal) throw refusal;
            throw new IllegalStateException(failed.getCause());
        }
    }

    private boolean withdraw() {
        return state.compareAndSet(State.QUEUED, State.WITHDRAWN);
    }
}
