package io.orderledger.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class LedgerTailTest {
    private static final long MANY = 1_000_000;
    private static final int EVENT_BYTES = 100;

    @Test
    void holdsNoMoreEventsThanItMay() {
        LedgerTail tail = filled(new LedgerProperties.Tail(10, MANY));
        assertThat(tail.after(20)).isNull();
        assertThat(positionsAfter(tail, 21)).containsExactly(22L, 23L, 24L);
        assertThat(positionsAfter(tail, 29)).containsExactly(30L);
        assertThat(tail.after(30)).isNull();
    }

    @Test
    void holdsNoMoreBytesThanItMay() {
        LedgerTail tail = filled(new LedgerProperties.Tail((int) MANY, 7 * EVENT_BYTES));
        assertThat(tail.after(23)).isNull();
        assertThat(positionsAfter(tail, 24)).containsExactly(25L, 26L, 27L);
    }

    /** Chunks of three events, up to position 30. */
    private static LedgerTail filled(LedgerProperties.Tail bounds) {
        LedgerTail tail = new LedgerTail(bounds);
        tail.startAfter(0);
        for (long first = 1; first <= 30; first += 3) tail.add(chunk(first, first + 2));
        return tail;
    }

    @Test
    void keepsTheLastChunkHoweverLargeItIs() {
        LedgerTail tail = new LedgerTail(new LedgerProperties.Tail(2, 1));
        tail.startAfter(0);
        tail.add(chunk(1, 5));
        assertThat(positionsAfter(tail, 0)).hasSize(5);
        tail.add(chunk(6, 6));
        assertThat(tail.after(0)).isNull();
        assertThat(positionsAfter(tail, 5)).containsExactly(6L);
    }

    @Test
    void takesNothingThatWouldLeaveAHoleAndNothingBeforeItHasBegun() {
        LedgerTail tail = new LedgerTail(new LedgerProperties.Tail(10, MANY));
        tail.add(chunk(1, 1));
        assertThat(tail.end()).isNegative();
        tail.startAfter(4);
        tail.add(chunk(6, 7));
        assertThat(tail.after(4)).isNull();
        tail.add(chunk(5, 7));
        assertThat(positionsAfter(tail, 4)).containsExactly(5L, 6L, 7L);
    }

    /** Own events may have been read as foreign ones a moment before the writer tells of them. */
    @Test
    void chunksThatOverlapRepeatNothing() {
        LedgerTail tail = new LedgerTail(new LedgerProperties.Tail(10, MANY));
        tail.startAfter(0);
        tail.add(chunk(1, 5));
        tail.add(chunk(4, 8));
        tail.add(chunk(2, 6));
        assertThat(positionsAfter(tail, 0)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(positionsAfter(tail, 5)).containsExactly(6L, 7L, 8L);
    }

    private static LedgerTail.Chunk chunk(long first, long last) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        LongStream.rangeClosed(first, last)
                .forEach(position -> events.add(new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(position), GenericEventMessage.asEventMessage("event"))));
        return new LedgerTail.Chunk(first, last, events, (long) EVENT_BYTES * events.size());
    }

    private static List<Long> positionsAfter(LedgerTail tail, long seen) {
        List<Long> positions = new ArrayList<>();
        requireNonNull(tail.after(seen))
                .after(seen)
                .forEachRemaining(event -> positions.add(LedgerStorageEngine.positionOf(event.trackingToken())));
        return positions;
    }
}
