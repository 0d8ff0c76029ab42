package io.orderledger.query.projection;

import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.transaction.support.TransactionOperations;

/** Takes dead letters in again, stream by stream in their order; a stream stops at the first that fails again. */
public final class DeadLetterRetry {
    private final ProjectionProcessors processors;
    private final TransactionOperations transactions;

    DeadLetterRetry(ProjectionProcessors processors, TransactionOperations transactions) {
        this.processors = processors;
        this.transactions = transactions;
    }

    /**
     * @param takenIn letters that are in the tables now
     * @param left letters that still cannot be taken in
     */
    public record Outcome(String projection, int takenIn, long left) {}

    /**
     * All letters of the live generation.
     *
     * @throws IllegalArgumentException when no projection has that name
     */
    public Outcome retry(String projection) {
        ProjectionWork work = processors.byName(projection).work();
        return retry(work, work.deadLetters().streams());
    }

    Outcome retry(ProjectionWork work, Set<String> streams) {
        int takenIn = 0;
        for (String stream : streams) {
            int page;
            do {
                page = retryPage(work, stream);
                takenIn += page;
                // What is less is all there was, or all before the one that has failed again.
            } while (page == DeadLetters.PAGE);
        }
        return new Outcome(work.projection().name(), takenIn, work.deadLetters().count());
    }

    /**
     * A transaction, under the lock that the projection's own batches take: a new event of the stream comes before this,
     * and is among the letters, or after this, and finds those that are left, or none.
     */
    private int retryPage(ProjectionWork work, String stream) {
        Integer takenIn = transactions.execute(_ -> {
            work.handling().lockSums();
            work.deadLetters().lock();
            return retryUnderLock(work, stream);
        });
        return takenIn == null ? 0 : takenIn;
    }

    /** Never asks Axon for its second page: that one starts in the middle of what is left once letters are evicted. */
    private static int retryUnderLock(ProjectionWork work, String stream) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = work.deadLetters().queue();
        int takenIn = 0;
        for (DeadLetter<? extends EventMessage<?>> letter : queue.deadLetterSequence(stream)) {
            Exception guilt = work.handling().handleAlone(letter.message());
            if (guilt != null) {
                queue.requeue(letter, failed -> failed.withCause(ThrowableCause.truncated(guilt)));
                break;
            }
            queue.evict(letter);
            takenIn++;
            if (takenIn == DeadLetters.PAGE) {
                break;
            }
        }
        return takenIn;
    }
}
