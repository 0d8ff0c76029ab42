package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.ON_HAND;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.CustomerEvent;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerReaderTest {
    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final TestLedger otherNode = TestLedger.on(database);

    @AfterEach
    void close() {
        ledger.close();
        otherNode.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "𠮷", "a,b", "' or 1=1 --"})
    void aStreamThatDoesNotExistIsTheInitialStateAtVersionZero(String streamId) {
        Folded<Quantity> folded = ledger.reader.state(streamId, ON_HAND);
        assertThat(folded).isEqualTo(new Folded<>(Quantity.ZERO, 0, 0, Instant.EPOCH, Instant.EPOCH));
        assertThat(folded.exists()).isFalse();
    }

    @Test
    void tellsVersionPositionAndTimes() {
        String product = newId();
        ledger.append(stock(newId(), 0));
        EventMessage<?> first = stock(product, 0);
        EventMessage<?> second = stock(product, 1);
        ledger.append(first);
        ledger.append(second);
        Folded<Quantity> folded = ledger.reader.state(product, ON_HAND);
        assertThat(folded.state()).isEqualTo(Quantity.of("2.00"));
        assertThat(folded.version()).isEqualTo(2);
        assertThat(folded.position()).isEqualTo(3);
        assertThat(folded.createdAt()).isEqualTo(first.getTimestamp().truncatedTo(MICROS));
        assertThat(folded.updatedAt()).isEqualTo(second.getTimestamp().truncatedTo(MICROS));
    }

    @Test
    void foldsEachOwnEventOnceAndAsksTheDatabaseNoMore() {
        String product = newId();
        AtomicInteger folded = new AtomicInteger();
        Evolution<Quantity, ProductEvent> counting =
                new Evolution<>(ProductEvent.class, Quantity.ZERO, (state, event) -> {
                    folded.incrementAndGet();
                    return TestEvents.onHand(state, event);
                });
        ledger.reader.state(product, counting);
        Await.until(() -> ledger.head.isConfirmedWithin(Duration.ofMillis(100)));
        ledger.reader.state(product, counting);
        for (int sequence = 0; sequence < 10; sequence++) {
            ledger.append(stock(product, sequence));
            assertThat(ledger.reader.state(product, counting).version()).isEqualTo(sequence + 1L);
        }
        assertThat(folded).hasValue(10);
    }

    @Test
    void aStreamThatBeganHereIsKnownWithoutAskingTheDatabase() {
        String product = newId();
        ledger.reader.state(newId(), ON_HAND);
        Await.until(() -> ledger.head.isConfirmedWithin(Duration.ofMillis(100)));
        ledger.append(stock(product, 0), stock(product, 1));
        double misses = misses();
        assertThat(ledger.reader.state(product, ON_HAND).version()).isEqualTo(2);
        assertThat(misses()).isEqualTo(misses);
        ledger.append(stock(product, 2));
        assertThat(ledger.reader.state(product, ON_HAND).state()).isEqualTo(Quantity.of("3.00"));
    }

    private double misses() {
        return ledger.meters
                .get("ledger.state.reads")
                .tag("result", "miss")
                .counter()
                .count();
    }

    @Test
    void seesWhatAnotherNodeHasCommittedWhereThatIsAskedFor() {
        String product = newId();
        for (int sequence = 0; sequence < 10; sequence++) {
            otherNode.append(stock(product, sequence));
            assertThat(ledger.reader
                            .current(() -> ledger.reader.state(product, ON_HAND))
                            .version())
                    .isEqualTo(sequence + 1L);
        }
    }

    @Test
    void hearsOfWhatAnotherNodeHasCommittedByItself() {
        String product = newId();
        ledger.append(stock(product, 0));
        assertThat(ledger.reader.state(product, ON_HAND).version()).isOne();
        otherNode.append(stock(product, 1));
        Await.until(() -> ledger.reader.state(product, ON_HAND).version() == 2);
    }

    @Test
    void foldsAStreamAsItStoodAtAPositionAVersionAndATime() {
        String product = newId();
        EventMessage<?> first = stock(product, 0);
        EventMessage<?> second = stock(product, 1);
        ledger.append(first);
        ledger.append(stock(newId(), 0));
        ledger.append(second);
        assertThat(versionAt(product, new Until.Position(0))).isZero();
        assertThat(versionAt(product, new Until.Position(2))).isOne();
        assertThat(versionAt(product, new Until.Position(3))).isEqualTo(2);
        assertThat(versionAt(product, new Until.Version(1))).isOne();
        assertThat(versionAt(product, new Until.Version(9))).isEqualTo(2);
        assertThat(versionAt(product, new Until.Time(first.getTimestamp().minusSeconds(1))))
                .isZero();
        assertThat(versionAt(product, new Until.Time(first.getTimestamp().truncatedTo(MICROS))))
                .isOne();
        assertThat(versionAt(product, new Until.Time(second.getTimestamp()))).isEqualTo(2);
    }

    private long versionAt(String product, Until until) {
        return ledger.reader.state(product, ON_HAND, until).version();
    }

    @Test
    void readsAStreamThatIsLongerThanABatch() {
        String product = newId();
        int length = 2 * TestLedger.PROPERTIES.readBatch() + 1;
        ledger.append(
                IntStream.range(0, length).mapToObj(i -> stock(product, i)).toArray(EventMessage<?>[]::new));
        assertThat(ledger.reader.state(product, ON_HAND).state()).isEqualTo(Quantity.of(length + ".00"));
        assertThat(ledger.reader.state(product, ON_HAND).version()).isEqualTo(length);
    }

    @Test
    void holdsNoMoreStatesThanItMayAndStaysRight() {
        for (int i = 0; i < 3 * TestLedger.PROPERTIES.cachedStates(); i++) {
            ledger.append(stock("p" + i, 0));
            assertThat(ledger.reader.state("p" + i, ON_HAND).version()).isOne();
        }
        assertThat(ledger.reader.state("p0", ON_HAND).version()).isOne();
    }

    @Test
    void aStreamOfAnotherKindCountsAsNone() {
        String product = newId();
        ledger.append(stock(product, 0));
        Evolution<String, CustomerEvent> other = new Evolution<>(CustomerEvent.class, "", (state, event) -> state);
        assertThat(ledger.reader.state(product, other).exists()).isFalse();
        assertThat(ledger.reader.state(product, ON_HAND).version()).isOne();
    }

    @Test
    void theIndexOfStreamsServesTheRead() {
        ledger.append(stock(newId(), 0));
        assertThat(ledger.sql
                        .sql("explain select position from ledger_event where stream_id = ? and sequence >= ?"
                                + " order by sequence limit 256")
                        .params("p", 0)
                        .query((row, n) -> row.getString("key"))
                        .single())
                .isEqualTo("uk_ledger_event_stream");
    }
}
