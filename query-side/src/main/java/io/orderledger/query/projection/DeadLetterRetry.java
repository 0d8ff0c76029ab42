package io.orderledger.query.projection;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.transaction.support.TransactionOperations;

/** Takes dead letters in again, stream by stream in their order; a stream stops at the first that fails again. */
public final class DeadLetterRetry {
    private final ProjectionProcessors processors;
    private final GenerationTable generations;
    private final TransactionOperations transactions;

    DeadLetterRetry(ProjectionProcessors processors, GenerationTable generations, TransactionOperations transactions) {
        this.processors = processors;
        this.generations = generations;
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
        // As the table has it: right after a swap the processor of this node may still be that of the one before.
        Generation live = generations.of(projection).stream()
                .filter(generation -> generation.state() == GenerationState.LIVE)
                .findFirst()
                .orElseGet(() -> Generation.first(projection));
        ProjectionWork work = processors.work(live);
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
            lockComplete(work);
            return retryUnderLock(work, stream);
        });
        return takenIn == null ? 0 : takenIn;
    }

    /**
     * Until the end of the transaction no batch of the generation goes on. Whether it is still there is asked under the
     * lock: who drops it says so first, and waits for the lock before the first table is emptied, so that no row is written
     * into a table that was.
     *
     * @throws io.orderledger.web.error.ApiFailure GENERATION_STATE_NOT_ALLOWED
     */
    void lockComplete(ProjectionWork work) {
        work.deadLetters().lock();
        List<Generation> all = generations.of(work.projection().name());
        if (all.stream()
                .noneMatch(
                        generation -> generation.number() == work.generation().number()
                                && generation.state().isComplete())) {
            throw Rebuilds.notPossible(all);
        }
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
