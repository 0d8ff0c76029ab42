package io.orderledger.query.projection;

import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/**
 * Events of one projection that could not be taken in, and everything later of their streams. Letters are written in the
 * transaction of the batch, so that an event is in the tables or in the queue, never in both or neither.
 */
final class DeadLetters {
    /** As many streams as a queue holds; a queue that overflows stops the projection. */
    static final int MAX_STREAMS = 1024;

    static final int MAX_LETTERS_OF_STREAM = 1024;

    private final String projection;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final ReadStatements reads;

    DeadLetters(String projection, SequencedDeadLetterQueue<EventMessage<?>> queue, ReadStatements reads) {
        this.projection = projection;
        this.queue = queue;
        this.reads = reads;
    }

    SequencedDeadLetterQueue<EventMessage<?>> queue() {
        return queue;
    }

    /** Streams that have a letter; asked once a batch, because letters are rare and a look per event is not free. */
    Set<String> streams() {
        return Set.copyOf(reads.list(
                "projection_dead_letter/streams", (row, _) -> row.getString(1), new Limited(projection, MAX_STREAMS)));
    }

    /** As {@link #streams}, and from now to the end of the transaction nobody retries letters of this projection. */
    Set<String> streamsUnderLock() {
        lock();
        return streams();
    }

    void lock() {
        reads.list("projection_token/lock", (row, _) -> row.getInt(1), new OfProjection(projection));
    }

    void add(EventMessage<?> message, @Nullable Exception cause) {
        String stream = StreamPolicy.streamOf(message);
        DeadLetter<EventMessage<?>> letter = new GenericDeadLetter<>(stream, message);
        queue.enqueue(stream, cause == null ? letter : letter.withCause(ThrowableCause.truncated(cause)));
    }

    long count() {
        return reads.one("projection_dead_letter/count", (row, _) -> row.getLong("total"), new OfProjection(projection))
                .orElse(0L);
    }

    private record Limited(String processor, int limit) {}

    private record OfProjection(String processor) {}
}
