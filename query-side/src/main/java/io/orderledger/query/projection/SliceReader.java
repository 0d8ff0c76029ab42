package io.orderledger.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger slice by slice; one after the other it reads on, else it begins anew. For one thread at a time: what is
 * read ahead is waited for by the next that reads.
 */
final class SliceReader implements AutoCloseable {
    private final StreamableMessageSource<TrackedEventMessage<?>> ledger;
    private final Executor threads;
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;
    private @Nullable Ahead ahead;
    private long position;

    SliceReader(StreamableMessageSource<TrackedEventMessage<?>> ledger, Executor threads) {
        this.ledger = ledger;
        this.threads = threads;
    }

    private record Ahead(long after, int most, CompletableFuture<LedgerSlice> slice) {}

    /**
     * @param upTo the last position that may be in it
     * @param waitMillis how long to wait for the first event
     */
    LedgerSlice read(long after, long upTo, int most, int waitMillis) {
        return takeAhead(after, most)
                .filter(slice -> slice.end() <= upTo)
                .orElseGet(() -> readNow(after, upTo, most, waitMillis));
    }

    /** Reads and decodes meanwhile what the next {@link #read} will ask for. */
    void readAhead(long after, int most, int waitMillis, Projection<?> projection) {
        ahead = new Ahead(
                after,
                most,
                CompletableFuture.supplyAsync(
                        () -> readNow(after, Long.MAX_VALUE, most, waitMillis).decodedFor(projection, threads),
                        threads));
    }

    /** Empty when it was not read ahead, or could not be. */
    private Optional<LedgerSlice> takeAhead(long after, int most) {
        Ahead taken = ahead;
        if (taken == null) {
            return Optional.empty();
        }
        ahead = null;
        return taken.slice()
                .handle((slice, _) -> Optional.ofNullable(slice))
                .join()
                .filter(_ -> taken.after() == after && taken.most() == most);
    }

    private LedgerSlice readNow(long after, long upTo, int most, int waitMillis) {
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
