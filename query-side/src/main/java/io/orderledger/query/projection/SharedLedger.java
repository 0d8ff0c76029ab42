package io.orderledger.query.projection;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as projections read it that are far behind: in chunks, each read from the database and decoded once for all
 * that pass it about the same time. Whoever is nearly level reads the ledger itself.
 */
final class SharedLedger {
    /** Projections that have much to write fall behind those that have not, and are waited for within so many chunks. */
    static final int MOST_CHUNKS = 8;

    private final StreamableMessageSource<TrackedEventMessage<?>> ledger;

    /** By the position before the first event. */
    private final SequencedMap<Long, CompletableFuture<LedgerChunk>> chunks = new LinkedHashMap<>();

    private final ReaderPace pace = new ReaderPace((long) (MOST_CHUNKS - 2) * LedgerChunk.SIZE);

    SharedLedger(StreamableMessageSource<TrackedEventMessage<?>> ledger) {
        this.ledger = ledger;
    }

    /** The ledger as one reader sees it; while it catches up, events that it does not want pass it by. */
    StreamableMessageSource<TrackedEventMessage<?>> of(Predicate<Class<?>> wanted) {
        return new WantedEvents(wanted);
    }

    private CatchUpStream open(@Nullable TrackingToken token, Predicate<Class<?>> wanted) {
        long position = token == null ? 0 : token.position().orElse(0);
        CatchUpStream stream = new CatchUpStream(this, wanted, position, head());
        pace.enter(stream);
        return stream;
    }

    /** A reader has met the erasure of a person: what is kept may tell of them, and is read again without that. */
    void forgetChunks() {
        synchronized (chunks) {
            chunks.clear();
        }
    }

    ReaderPace pace() {
        return pace;
    }

    BlockingStream<TrackedEventMessage<?>> openLive(long position) {
        return ledger.openStream(new GlobalSequenceTrackingToken(position));
    }

    long head() {
        TrackingToken head = ledger.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    /** The chunk that begins behind a position; read by the first who asks, while others wait for it. */
    LedgerChunk chunkAfter(long start) {
        CompletableFuture<LedgerChunk> mine = new CompletableFuture<>();
        CompletableFuture<LedgerChunk> chunk = claim(start, mine);
        if (chunk == mine) {
            read(start, mine);
        }
        try {
            return chunk.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void read(long start, CompletableFuture<LedgerChunk> mine) {
        try {
            LedgerChunk chunk = LedgerChunk.read(this, start);
            if (!chunk.isWhole()) {
                forget(start, mine);
            }
            mine.complete(chunk);
        } catch (RuntimeException | Error e) {
            forget(start, mine);
            mine.completeExceptionally(e);
        }
    }

    private CompletableFuture<LedgerChunk> claim(long start, CompletableFuture<LedgerChunk> mine) {
        synchronized (chunks) {
            CompletableFuture<LedgerChunk> known = chunks.putIfAbsent(start, mine);
            if (chunks.size() > MOST_CHUNKS) {
                chunks.pollFirstEntry();
            }
            return known == null ? mine : known;
        }
    }

    private void forget(long start, CompletableFuture<LedgerChunk> chunk) {
        synchronized (chunks) {
            chunks.remove(start, chunk);
        }
    }

    private final class WantedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
        private final Predicate<Class<?>> wanted;

        WantedEvents(Predicate<Class<?>> wanted) {
            this.wanted = wanted;
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            return open(token, wanted);
        }

        @Override
        public @Nullable TrackingToken createTailToken() {
            return ledger.createTailToken();
        }

        @Override
        public TrackingToken createHeadToken() {
            return ledger.createHeadToken();
        }

        @Override
        public TrackingToken createTokenAt(Instant time) {
            return ledger.createTokenAt(time);
        }
    }
}
