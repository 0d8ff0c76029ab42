package io.orderledger.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Reads the ledger slice by slice; one after the other it reads on, else it begins anew. By one thread at a time. */
final class SliceReader implements AutoCloseable {
    private final StreamableMessageSource<TrackedEventMessage<?>> ledger;
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;
    private long position;

    SliceReader(StreamableMessageSource<TrackedEventMessage<?>> ledger) {
        this.ledger = ledger;
    }

    /**
     * @param upTo the last position that may be in it
     * @param waitMillis how long to wait for the first event
     */
    LedgerSlice read(long after, long upTo, int most, int waitMillis) {
        BlockingStream<TrackedEventMessage<?>> from = streamAfter(after);
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try {
            while (events.size() < most
                    && position < upTo
                    && from.hasNextAvailable(events.isEmpty() ? waitMillis : 0, TimeUnit.MILLISECONDS)
                    && from.peek()
                            .filter(next -> Envelopes.positionOf(next) <= upTo)
                            .isPresent()) {
                TrackedEventMessage<?> next = from.nextAvailable();
                position = Envelopes.positionOf(next);
                events.add(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        return new LedgerSlice(events, position);
    }

    long head() {
        return ledger.createHeadToken().position().orElse(0);
    }

    private BlockingStream<TrackedEventMessage<?>> streamAfter(long after) {
        BlockingStream<TrackedEventMessage<?>> open = stream;
        if (open == null || position != after) {
            close();
            open = ledger.openStream(new GlobalSequenceTrackingToken(after));
            stream = open;
            position = after;
        }
        return open;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }
}
