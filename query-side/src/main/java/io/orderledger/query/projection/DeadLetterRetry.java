package io.orderledger.query.projection;

import java.util.concurrent.atomic.AtomicInteger;
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

    /** @throws IllegalArgumentException when no projection has that name */
    public Outcome retry(String projection) {
        ProjectionProcessor processor = processors.byName(projection);
        AtomicInteger takenIn = new AtomicInteger();
        for (String stream : processor.deadLetters().streams()) {
            // One transaction a stream, under the lock that the projection's own batches take: a new event of the
            // stream
            // comes before this, and is among the letters, or after this, and finds none.
            transactions.executeWithoutResult(_ -> {
                processor.handling().lockSums();
                processor.deadLetters().lock();
                takenIn.addAndGet(retryStream(processor, stream));
            });
        }
        return new Outcome(projection, takenIn.get(), processor.deadLetters().count());
    }

    private static int retryStream(ProjectionProcessor processor, String stream) {
        SequencedDeadLetterQueue<EventMessage<?>> queue =
                processor.deadLetters().queue();
        int takenIn = 0;
        for (DeadLetter<? extends EventMessage<?>> letter : queue.deadLetterSequence(stream)) {
            Exception guilt = processor.handling().handleAlone(letter.message());
            if (guilt != null) {
                queue.requeue(letter, failed -> failed.withCause(ThrowableCause.truncated(guilt)));
                break;
            }
            queue.evict(letter);
            takenIn++;
        }
        return takenIn;
    }
}
