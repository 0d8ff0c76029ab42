package io.orderledger.query.projection;

import io.orderledger.query.statement.RowBatch;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;

/**
 * One batch of events on its way into the tables, in the transaction that stores the token. Up to a position that is
 * known to be troublesome events go one by one; all others are collected and sent at the end.
 */
final class EventBatch {
    private final EventHandling<?> handling;
    private final DeadLetters deadLetters;
    private final long oneByOneUntil;
    private final RowBatch rows;
    private Set<String> blockedStreams;

    EventBatch(EventHandling<?> handling, DeadLetters deadLetters, long oneByOneUntil) {
        this.handling = handling;
        this.deadLetters = deadLetters;
        this.oneByOneUntil = oneByOneUntil;
        this.rows = handling.newBatch();
        Set<String> streams = deadLetters.streams();
        if (streams.isEmpty()) {
            this.blockedStreams = streams;
        } else {
            handling.lockSums();
            this.blockedStreams = deadLetters.streamsUnderLock();
        }
    }

    void take(EventMessage<?> message) {
        if (blockedStreams.contains(StreamPolicy.streamOf(message))) {
            deadLetters.add(message, null);
        } else if (Envelopes.positionOf(message) <= oneByOneUntil) {
            takeAlone(message);
        } else {
            handling.collect(message, rows);
        }
    }

    void finish() {
        rows.flush();
    }

    boolean isFinished() {
        return rows.isEmpty();
    }

    private void takeAlone(EventMessage<?> message) {
        handling.lockSums();
        rows.flush();
        Exception guilt = handling.handleAlone(message);
        if (guilt != null) {
            deadLetters.lock();
            deadLetters.add(message, guilt);
            if (blockedStreams.isEmpty()) {
                blockedStreams = deadLetters.streams();
            }
            blockedStreams.add(StreamPolicy.streamOf(message));
        }
    }
}
