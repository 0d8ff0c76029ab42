package io.orderledger.query.projection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;

/**
 * A part of the ledger.
 *
 * @param isWhole whether it goes up to the end of its part; false where the ledger ended or could not be read further
 */
record LedgerChunk(List<TrackedEventMessage<?>> events, boolean isWhole) {
    /** Positions in one chunk: a few SELECTs, and a few megabytes of events. */
    static final int SIZE = 1024;

    /** The ledger's stream may not know yet how far the ledger goes, and finds out in a few milliseconds. */
    private static final int LONGEST_WAIT_MILLIS = 1_000;

    static long startOf(long position) {
        return position - position % SIZE;
    }

    static LedgerChunk read(SharedLedger ledger, long start) {
        List<TrackedEventMessage<?>> events = new ArrayList<>(SIZE);
        try (BlockingStream<TrackedEventMessage<?>> stream = ledger.openLive(start)) {
            while (stream.hasNextAvailable(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                if (positionOfNext(stream) > start + SIZE) {
                    return new LedgerChunk(List.copyOf(events), true);
                }
                events.add(stream.nextAvailable());
                // An upcaster may have made several events of the last one; nothing waits for more than those.
                if (Envelopes.positionOf(events.getLast()) == start + SIZE && positionOfNext(stream) != start + SIZE) {
                    return new LedgerChunk(List.copyOf(events), true);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (events.isEmpty()) {
                throw e;
            }
            // What lies before an event that cannot be read still counts; whoever gets there meets the failure.
        }
        return new LedgerChunk(List.copyOf(events), false);
    }

    private static long positionOfNext(BlockingStream<TrackedEventMessage<?>> stream) {
        return stream.peek().map(Envelopes::positionOf).orElse(Long.MAX_VALUE);
    }

    /**
     * The events that a reader wants, and the last one in any case: it tells the reader how far it is. An event whose
     * type cannot be known is everybody's.
     */
    Iterator<TrackedEventMessage<?>> eventsAfter(long position, Predicate<Class<?>> wanted) {
        long last = events.isEmpty() ? position : Envelopes.positionOf(events.getLast());
        return events.stream()
                .dropWhile(event -> Envelopes.positionOf(event) <= position)
                .filter(event -> Envelopes.positionOf(event) == last || isWanted(event, wanted))
                .iterator();
    }

    static boolean isWanted(TrackedEventMessage<?> event, Predicate<Class<?>> wanted) {
        try {
            return wanted.test(event.getPayloadType());
        } catch (SerializationException e) {
            return true;
        }
    }
}
