package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    private static final int WRITERS = 8;
    private static final int APPENDS_BEFORE = 50;
    private static final int APPENDS_AFTER = 50;
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(5);

    private final TestLedger ledger = TestLedger.empty();

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasAcknowledgedIsThereAfterTheDatabaseWentAwayUnderLoad(boolean killed) throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) writers.add(threads.submit(() -> write(writing, acknowledged)));
            Await.until(() -> acknowledged.size() >= APPENDS_BEFORE);
            if (killed) {
                TestServer.server().kill();
            } else {
                TestServer.server().stop();
            }
            TestServer.server().restart();
            int before = acknowledged.size();
            Await.until(() -> acknowledged.size() >= before + APPENDS_AFTER);
            writing.set(false);
            for (Future<?> writer : writers) writer.get();
        }
        assertThat(ledger.sql
                        .sql("select event_id from ledger_event")
                        .query(String.class)
                        .list())
                .containsAll(acknowledged);
        List<Long> positions = ledger.positions();
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(ledger.reader.headPosition()).isEqualTo(positions.size());
    }

    /** Appends whole streams of two events; an answer that the ledger is away is all that may go wrong. */
    private void write(AtomicBoolean writing, Set<String> acknowledged) {
        while (writing.get()) {
            String product = newId();
            EventMessage<?> first = stock(product, 0);
            EventMessage<?> second = stock(product, 1);
            try {
                ledger.append(first, second);
                acknowledged.add(first.getIdentifier());
                acknowledged.add(second.getIdentifier());
            } catch (LedgerUnavailable | LedgerBusy away) {
                // Sent again with other events: only what was acknowledged has to be there.
                assertThat(away).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void withoutADatabaseWritersAndReadersAreToldSoonAndLaterServedWithoutARestart() {
        String product = newId();
        ledger.append(stock(product, 0));
        TestServer.server().stop();
        try {
            Instant start = Instant.now();
            LedgerUnavailable away =
                    catchThrowableOfType(LedgerUnavailable.class, () -> ledger.append(stock(product, 1)));
            assertThat(Duration.between(start, Instant.now())).isLessThan(REFUSED_WITHIN);
            assertThat(away.outcomeKnown()).isTrue();
            assertThatThrownBy(() -> ledger.reader.current(() -> ledger.reader.state(product, TestEvents.ON_HAND)))
                    .isInstanceOf(LedgerUnavailable.class);
        } finally {
            TestServer.server().restart();
        }
        // The pool looks for the database again at growing intervals of at most five seconds.
        Await.until(() -> appends(stock(product, 1)));
        assertThat(ledger.positions()).containsExactly(1L, 2L);
        assertThat(ledger.reader.state(product, TestEvents.ON_HAND).version()).isEqualTo(2);
    }

    private boolean appends(EventMessage<?> event) {
        try {
            ledger.append(event);
            return true;
        } catch (LedgerUnavailable notYet) {
            return false;
        }
    }

    @Test
    void aWriterWaitsForAHeadThatIsHeldForAWhile() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Connection holder = ledger.pool.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select * from ledger_head for update");
            Future<Long> writer = threads.submit(() -> ledger.append(stock(newId(), 0)));
            Await.until(this::somebodyWaitsForALock);
            holder.rollback();
            assertThat(writer.get()).isEqualTo(1);
        }
    }

    @Test
    void aHeadThatIsNeverLetGoMakesTheLedgerUnavailableInsteadOfHangingIt() throws Exception {
        try (Connection holder = ledger.pool.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select * from ledger_head for update");
            LedgerUnavailable busy =
                    catchThrowableOfType(LedgerUnavailable.class, () -> ledger.append(stock(newId(), 0)));
            assertThat(busy.outcomeKnown()).isTrue();
            holder.rollback();
        }
        assertThat(ledger.append(stock(newId(), 0))).isEqualTo(1);
    }

    private boolean somebodyWaitsForALock() {
        return ledger.sql
                        .sql("select count(*) from information_schema.processlist"
                                + " where db = database() and info like 'update ledger_head %'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
