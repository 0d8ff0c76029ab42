package io.orderledger.ledger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackingEventStream;

/** Notes the positions that a reader gets, in the order in which it gets them, up to the ledger's end. */
final class Follower {
    static final long NOT_YET = Long.MAX_VALUE;

    private static final int PATIENCE_MILLIS = 200;
    private static final int SMALL_BATCH = 7;

    private final LongSupplier end;
    private final List<Long> seen = new ArrayList<>();

    /** @param end the last position, or {@link #NOT_YET} */
    Follower(LongSupplier end) {
        this.end = end;
    }

    /** From memory and the database, as a projection does. */
    Callable<List<Long>> ofStream(TestLedger node) {
        return () -> {
            try (TrackingEventStream stream = node.store.openStream(null)) {
                Await.until(() -> {
                    read(stream);
                    return isAtEnd();
                });
            }
            return seen;
        };
    }

    private void read(TrackingEventStream stream) {
        try {
            while (stream.hasNextAvailable(PATIENCE_MILLIS, MILLISECONDS)) {
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** From the database alone; never looks back. */
    Callable<List<Long>> ofTables(TestLedger node) {
        return () -> {
            Await.until(() -> {
                List<StoredEvent> next = node.tables.eventsAfter(last(), SMALL_BATCH);
                for (; !next.isEmpty(); next = node.tables.eventsAfter(last(), SMALL_BATCH)) {
                    for (StoredEvent event : next) seen.add(event.position());
                }
                return isAtEnd();
            });
            return seen;
        };
    }

    private boolean isAtEnd() {
        return last() >= end.getAsLong();
    }

    private long last() {
        return seen.isEmpty() ? 0 : seen.getLast();
    }
}
