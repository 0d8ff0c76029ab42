package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.adjusted;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.reserved;
import static io.orderledger.ledger.TestEvents.stock;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.LedgerEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers move between memory and database, forth and back, and notice nothing of it. */
class TailReadersTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final LedgerProperties.Tail SHORT_TAIL = new LedgerProperties.Tail(25, 1 << 20);
    private static final int STEPS = 300;
    private static final int LARGEST_UNIT = 6;
    private static final int LARGEST_READ = 20;

    private final String database = TestServer.newDatabase();
    private final List<TestLedger> nodes = List.of(
            TestLedger.bounded(database, TestLedger.PROPERTIES.append(), SHORT_TAIL),
            TestLedger.bounded(database, TestLedger.PROPERTIES.append(), SHORT_TAIL));

    @AfterEach
    void close() {
        nodes.forEach(TestLedger::close);
    }

    private record Reader(long start, TrackingEventStream stream, List<Long> seen) {
        static Reader from(long start, TestLedger node) {
            return new Reader(start, node.store.openStream(new GlobalSequenceTrackingToken(start)), new ArrayList<>());
        }

        /** At most so many of those that are there. */
        void read(int most) {
            for (int i = 0; i < most && available(stream); i++) seen.add(position(next(stream)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whereverTheyBeginAndHoweverFarTheyLagTheySeeEverythingOnceAndInOrder(long seed) {
        Random random = new Random(seed);
        List<Reader> readers = new ArrayList<>();
        nodes.forEach(node -> readers.add(Reader.from(0, node)));
        long last = 0;
        for (int step = 0; step < STEPS; step++) {
            TestLedger node = nodes.get(random.nextInt(nodes.size()));
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> {
                    int size = 1 + random.nextInt(LARGEST_UNIT);
                    node.append(IntStream.range(0, size)
                            .mapToObj(_ -> stock(newId(), 0))
                            .toArray(EventMessage<?>[]::new));
                    last += size;
                }
                case 4 -> {
                    if (readers.size() < 8) readers.add(Reader.from(random.nextLong(last + 1), node));
                }
                default -> readers.get(random.nextInt(readers.size())).read(1 + random.nextInt(LARGEST_READ));
            }
        }
        for (Reader reader : readers) {
            List<Long> expected =
                    LongStream.rangeClosed(reader.start() + 1, last).boxed().toList();
            Await.until(() -> {
                reader.read(LARGEST_READ);
                return reader.seen().size() >= expected.size();
            });
            reader.read(1);
            assertThat(reader.seen()).isEqualTo(expected);
            reader.stream().close();
        }
    }

    @Test
    void aReaderThatBeganBeforeTheTailGetsTheRestFromMemory() {
        TestLedger node = nodes.getFirst();
        List<EventMessage<?>> before = appendOneByOne(node);
        try (TrackingEventStream stream = node.store.openStream(null)) {
            Await.until(() -> node.head.isConfirmedWithin(LONG));
            List<TrackedEventMessage<?>> seen = new ArrayList<>();
            while (seen.size() < before.size() && available(stream)) seen.add(next(stream));
            List<EventMessage<?>> after = appendOneByOne(node);
            while (available(stream)) seen.add(next(stream));
            assertThat(seen)
                    .extracting(TailReadersTest::position)
                    .isEqualTo(StoredLedger.upTo(before.size() + after.size()));
            assertThat(seen.getFirst().getPayload())
                    .isNotSameAs(before.getFirst().getPayload());
            assertThat(seen.getLast().getPayload())
                    .as("not decoded again")
                    .isSameAs(after.getLast().getPayload());
        }
    }

    private static List<EventMessage<?>> appendOneByOne(TestLedger node) {
        List<EventMessage<?>> events =
                IntStream.range(0, 10).mapToObj(_ -> stock(newId(), 0)).collect(toList());
        events.forEach(node::append);
        return events;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatAnUpcasterDropsNeitherHoldsThemUpNorIsRepeated(long seed) {
        Random random = new Random(seed);
        TestLedger writer = nodes.getFirst();
        List<Long> kept = new ArrayList<>();
        List<Long> seen = new ArrayList<>();
        try (TestLedger reader = TestLedger.with(
                        database,
                        events -> events.filter(
                                event -> !event.getType().getName().equals("product.stock-reserved")));
                TrackingEventStream stream = reader.store.openStream(null)) {
            Await.until(() -> reader.head.isConfirmedWithin(LONG));
            for (int position = 1; position <= 40; position++) {
                String product = newId();
                boolean dropped = random.nextInt(3) > 0;
                LedgerEvent event = dropped ? reserved(product, newId()) : adjusted(product);
                if (!dropped) kept.add((long) position);
                assertThat(writer.append(TestLedger.event(product, 0, event))).isEqualTo(position);
                long heard = position;
                // Each becomes a chunk of its own.
                Await.until(() -> reader.head.position() == heard);
                if (random.nextInt(10) == 0) while (available(stream)) seen.add(position(next(stream)));
            }
            while (available(stream)) seen.add(position(next(stream)));
            assertThat(seen).isEqualTo(kept);
        }
    }

    private static boolean available(TrackingEventStream stream) {
        return stream.hasNextAvailable();
    }

    private static TrackedEventMessage<?> next(TrackingEventStream stream) {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long position(TrackedEventMessage<?> event) {
        return LedgerStorageEngine.positionOf(event.trackingToken());
    }
}
