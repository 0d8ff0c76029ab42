package io.orderledger.query.projection;

import io.orderledger.query.statement.ReadStatements;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of one projection that could not be taken in, and everything later of their streams. Letters are written in the
 * transaction of the batch, so that an event is in the tables or in the queue, never in both or neither. There is room
 * for all of them: a queue that is full would keep all other streams from getting on.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** As many letters of a stream are in memory at once, and are taken in again in one transaction. */
    static final int PAGE = 256;

    /** A stream that was left out would be taken in past its letters. Their ids alone are in memory. */
    private static final int ALL_STREAMS = Integer.MAX_VALUE;

    private static final int MANY = 1_024;

    private final AtomicLong added = new AtomicLong();
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
        return new HashSet<>(reads.list(
                "projection_dead_letter/streams", (row, _) -> row.getString(1), new Limited(projection, ALL_STREAMS)));
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
        warnOfMany(added.incrementAndGet());
    }

    /** Each time they have doubled. */
    private void warnOfMany(long letters) {
        if (letters >= MANY && Long.bitCount(letters) == 1) {
            LOG.warn("{} dead letters of {} since this process feeds it: somebody has to decide", letters, projection);
        }
    }

    long count() {
        return reads.one("projection_dead_letter/count", (row, _) -> row.getLong("total"), new OfProjection(projection))
                .orElse(0L);
    }

    private record Limited(String processor, int limit) {}

    private record OfProjection(String processor) {}
}
