package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.query.history.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever catches up reads every event once and in order, whether from a chunk or from the ledger itself. */
class SharedLedgerTest {
    private static final int CHUNK = LedgerChunk.SIZE;

    private final AtomicInteger opened = new AtomicInteger();
    private final Shelf shelf = new Shelf();
    private final FakeLedger ledger = new FakeLedger() {
        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            opened.incrementAndGet();
            return super.openStream(token);
        }
    };
    private final SharedLedger shared = new SharedLedger(ledger);
    private final StreamableMessageSource<TrackedEventMessage<?>> all = shared.of(_ -> true);

    @Test
    void everyReaderGetsEveryEventAndTheyShareTheChunks() throws InterruptedException {
        fill(3 * CHUNK + 10);
        for (int reader = 0; reader < 5; reader++) {
            assertThat(positions(all.openStream(null))).isEqualTo(upTo(3L * CHUNK + 10));
        }
        assertThat(opened)
                .as("three chunks, and the ledger itself for each reader")
                .hasValue(3 + 5);
    }

    @Test
    void aReaderBeginsBehindItsTokenAlsoInTheMiddleOfAChunkAndAtItsEdges() throws InterruptedException {
        fill(2 * CHUNK + 3);
        for (long position : new long[] {1, CHUNK - 1L, CHUNK, CHUNK + 1L, 2L * CHUNK, 2L * CHUNK + 3}) {
            assertThat(positions(all.openStream(new GlobalSequenceTrackingToken(position))))
                    .isEqualTo(upTo(2L * CHUNK + 3).stream()
                            .filter(p -> p > position)
                            .toList());
        }
    }

    @Test
    void aReaderThatIsLevelIsCalledBackAndGoesOn() throws InterruptedException {
        fill(CHUNK + 1);
        BlockingStream<TrackedEventMessage<?>> stream = all.openStream(null);
        AtomicInteger calls = new AtomicInteger();
        stream.setOnAvailableCallback(calls::incrementAndGet);
        assertThat(positions(stream)).hasSize(CHUNK + 1);
        ledger.append(shelf.reservations(2));
        assertThat(calls).hasPositiveValue();
        assertThat(positions(stream)).containsExactly(CHUNK + 2L, CHUNK + 3L);
    }

    @Test
    void whatAReaderDoesNotWantPassesItByButForTheLastOfEachChunk() throws InterruptedException {
        fill(2 * CHUNK + 2);
        assertThat(positions(shared.of(ProductCreated.class::equals).openStream(null)))
                .containsExactly(1L, (long) CHUNK, 2L * CHUNK, 2L * CHUNK + 1, 2L * CHUNK + 2);
    }

    @Test
    void allEventsOfTheLastPositionOfAChunkAreInIt() {
        fill(CHUNK);
        ledger.append(ledger.openStream(new GlobalSequenceTrackingToken(CHUNK - 1L))
                .peek()
                .orElseThrow());
        LedgerChunk chunk = shared.chunkAfter(0);
        assertThat(chunk.isWhole()).isTrue();
        assertThat(chunk.events()).hasSize(CHUNK + 1);
    }

    @Test
    void noChunkOutlivesTheErasureOfAPerson() throws InterruptedException {
        fill(CHUNK + 1);
        BlockingStream<TrackedEventMessage<?>> level = all.openStream(null);
        assertThat(positions(level)).hasSize(CHUNK + 1);
        int before = opened.get();
        shared.chunkAfter(0);
        assertThat(opened).hasValue(before);
        ledger.append(List.of(
                new Recorded(CHUNK + 2L, "c", 0, "erased", Instant.EPOCH, Map.of(), new CustomerErased("c", "要求删除"))));
        assertThat(positions(level)).containsExactly(CHUNK + 2L);
        shared.chunkAfter(0);
        assertThat(opened).hasValue(before + 1);
    }

    @Test
    void onlyTheLatestChunksAreKept() throws InterruptedException {
        int chunks = SharedLedger.MOST_CHUNKS + 2;
        fill(chunks * CHUNK);
        assertThat(positions(all.openStream(null))).hasSize(chunks * CHUNK);
        int before = opened.get();
        shared.chunkAfter((chunks - 1L) * CHUNK);
        assertThat(opened).hasValue(before);
        shared.chunkAfter(0);
        assertThat(opened).hasValue(before + 1);
    }

    @Test
    @SuppressWarnings("try") // closing one is what is tried
    void whoeverIsAheadWaitsForWhoeverIsJustBehind() throws InterruptedException {
        int chunks = SharedLedger.MOST_CHUNKS;
        fill(chunks * CHUNK);
        try (BlockingStream<TrackedEventMessage<?>> slow = all.openStream(null);
                BlockingStream<TrackedEventMessage<?>> fast = all.openStream(null)) {
            AtomicInteger calls = new AtomicInteger();
            fast.setOnAvailableCallback(calls::incrementAndGet);
            assertThat(positions(fast)).hasSize((chunks - 2) * CHUNK);
            assertThat(calls).hasValue(0);
            assertThat(slow.peek()).isPresent();
            assertThat(calls).as("the slow one has moved").hasValue(1);
            assertThat(positions(fast)).hasSize(CHUNK);
            slow.close();
            assertThat(calls).as("the slow one has gone").hasValue(2);
            assertThat(positions(fast)).hasSize(CHUNK);
        }
    }

    @Test
    void nobodyWaitsForAReaderThatBeganFarBehind() throws InterruptedException {
        int chunks = 3 * SharedLedger.MOST_CHUNKS;
        fill(chunks * CHUNK);
        long start = (chunks - 2L) * CHUNK;
        try (BlockingStream<TrackedEventMessage<?>> behind = all.openStream(null)) {
            assertThat(positions(all.openStream(new GlobalSequenceTrackingToken(start))))
                    .hasSize(2 * CHUNK);
            assertThat(behind.peek()).isPresent();
        }
    }

    @Test
    void aClosedStreamGivesNothingMore() throws InterruptedException {
        fill(2 * CHUNK);
        BlockingStream<TrackedEventMessage<?>> stream = all.openStream(null);
        assertThat(stream.nextAvailable()).isNotNull();
        stream.close();
        assertThat(stream.peek()).isEmpty();
        assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void aFailureIsMetByEveryReaderUntilItIsOver() throws InterruptedException {
        var away = new AtomicInteger(2);
        SharedLedger failing = new SharedLedger(new FakeLedger() {
            @Override
            public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
                if (away.getAndDecrement() > 0) {
                    throw new IllegalStateException("the database is away");
                }
                return ledger.openStream(token);
            }

            @Override
            public TrackingToken createHeadToken() {
                return ledger.createHeadToken();
            }
        });
        fill(2 * CHUNK);
        BlockingStream<TrackedEventMessage<?>> stream = failing.of(_ -> true).openStream(null);
        assertThatThrownBy(stream::peek).hasMessage("the database is away");
        assertThatThrownBy(stream::peek).hasMessage("the database is away");
        assertThat(positions(stream)).isEqualTo(upTo(2L * CHUNK));
    }

    private void fill(int events) {
        if (ledger.headPosition() == 0) {
            ledger.append(shelf.products("p1"));
            ledger.append(shelf.reservations(events - 1));
        } else {
            ledger.append(shelf.reservations(events));
        }
    }

    private static List<Long> upTo(long head) {
        return LongStream.rangeClosed(1, head).boxed().toList();
    }

    private static List<Long> positions(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
            assertThat(stream.peek()).isPresent();
            positions.add(Envelopes.positionOf(stream.nextAvailable()));
        }
        return positions;
    }
}
