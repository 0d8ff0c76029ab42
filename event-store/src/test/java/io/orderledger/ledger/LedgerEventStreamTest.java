package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerEventStreamTest {
    private static final int PATIENCE_SECONDS = 10;

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final TestLedger otherNode = TestLedger.on(database);

    @AfterEach
    void close() {
        ledger.close();
        otherNode.close();
    }

    @Test
    void readsEverythingOnceAndInOrderAcrossBatches() throws Exception {
        int length = TestLedger.PROPERTIES.readBatch() * 2 + 3;
        appendTo(ledger, newId(), length);
        try (TrackingEventStream stream = ledger.store.openStream(null)) {
            List<Long> seen = new ArrayList<>();
            for (int i = 0; i < length; i++) seen.add(next(stream));
            assertThat(seen).isEqualTo(LongStream.rangeClosed(1, length).boxed().toList());
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void saysThatThereIsMoreAsLongAsThereIs() throws Exception {
        try (TrackingEventStream stream = ledger.store.openStream(null)) {
            Await.until(() -> ledger.head.isConfirmedWithin(Duration.ofSeconds(PATIENCE_SECONDS)));
            int length = 3;
            for (int i = 0; i < length; i++) ledger.append(stock(newId(), 0));
            for (int position = 1; position <= length; position++) {
                assertThat(stream.hasNextAvailable())
                        .as("position %s", position)
                        .isTrue();
                assertThat(next(stream)).isEqualTo(position);
            }
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void aLocalAppendWakesTheReaderAtOnceWithTheEventInReach() throws Exception {
        try (TrackingEventStream stream = ledger.store.openStream(null)) {
            Semaphore calls = new Semaphore(0);
            assertThat(stream.setOnAvailableCallback(calls::release)).isTrue();
            ledger.append(stock(newId(), 0));
            assertThat(calls.tryAcquire()).as("called by the append itself").isTrue();
            assertThat(stream.hasNextAvailable()).isTrue();
            assertThat(next(stream)).isEqualTo(1);
        }
    }

    @Test
    void anAppendOfAnotherProcessIsSeenByWaiting() throws Exception {
        try (TrackingEventStream stream = ledger.store.openStream(null)) {
            Semaphore calls = new Semaphore(0);
            stream.setOnAvailableCallback(calls::release);
            otherNode.append(stock(newId(), 0));
            assertThat(stream.hasNextAvailable(PATIENCE_SECONDS, SECONDS)).isTrue();
            assertThat(calls.tryAcquire(PATIENCE_SECONDS, SECONDS)).isTrue();
            assertThat(next(stream)).isEqualTo(1);
            assertThat(stream.hasNextAvailable(1, MILLISECONDS)).isFalse();
        }
    }

    @Test
    void aDatabaseThatWentAwayIsMissedUntilItIsBack() throws Exception {
        try (TrackingEventStream stream = ledger.store.openStream(null)) {
            TestServer.server().restart();
            Await.until(this::appends);
            assertThat(stream.hasNextAvailable(PATIENCE_SECONDS, SECONDS)).isTrue();
            otherNode.append(stock(newId(), 0));
            assertThat(next(stream)).isEqualTo(1);
            assertThat(next(stream)).as("the poller goes on").isEqualTo(2);
        }
    }

    private boolean appends() {
        try {
            return ledger.append(stock(newId(), 0)) == 1;
        } catch (LedgerUnavailable notYet) {
            return false;
        }
    }

    @Test
    void startsAtAnyToken() throws Exception {
        appendTo(ledger, newId(), 5);
        TrackingToken three = new GlobalSequenceTrackingToken(3);
        for (TrackingToken token :
                List.of(three, ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(5), three))) {
            try (TrackingEventStream stream = ledger.store.openStream(token)) {
                assertThat(next(stream)).isEqualTo(4);
            }
        }
        assertThatThrownBy(() -> ledger.store.openStream(new GapAwareTrackingToken(1, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokensForTheEndsAndForAnInstant() {
        assertThat(ledger.store.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(ledger.store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        EventMessage<?> first = stock(newId(), 0);
        EventMessage<?> second = stock(newId(), 0);
        ledger.append(first);
        ledger.append(second);
        assertThat(ledger.store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(ledger.store.createTokenAt(Instant.EPOCH)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(ledger.store.createTokenAt(first.getTimestamp().plusNanos(1000)))
                .as("behind the first")
                .isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(ledger.store.createTokenAt(second.getTimestamp().plusSeconds(60)))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    private static long next(TrackingEventStream stream) throws InterruptedException {
        return stream.nextAvailable().trackingToken().position().orElseThrow();
    }

    private static void appendTo(TestLedger node, String product, int length) {
        node.append(IntStream.range(0, length).mapToObj(i -> stock(product, i)).toArray(EventMessage<?>[]::new));
    }
}
