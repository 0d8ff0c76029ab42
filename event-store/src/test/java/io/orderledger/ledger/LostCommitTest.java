package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.customer;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderledger.ledger.DroppingProxy.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection breaks in COMMIT: nobody knows whether the unit was written, and the ledger has to find out. */
class LostCommitTest {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(6);
    private static final int BATCH = 8;

    private final String database = TestServer.newDatabase();
    private final DroppingProxy proxy = new DroppingProxy(TestServer.server().port());
    private final TestLedger direct = TestLedger.on(database);
    private final TestLedger ledger =
            TestLedger.at(proxy.through(TestServer.server().url(database)));

    LostCommitTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        ledger.close();
        direct.close();
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
    void theUnitIsAcknowledgedAndThereOnce(Fault fault) {
        ledger.append(stock(newId(), 0));
        String product = newId();
        proxy.breakNext(fault);
        assertThat(ledger.append(stock(product, 0), stock(product, 1))).isEqualTo(3);
        assertThat(proxy.hasBroken()).isTrue();
        assertThat(direct.positions()).containsExactly(1L, 2L, 3L);
        assertThat(direct.reader.state(product, TestEvents.ON_HAND).version()).isEqualTo(2);
        assertThat(ledger.append(stock(product, 2))).isEqualTo(4);
    }

    @Test
    void whenTheDatabaseStaysAwayTheSenderHearsThatNobodyKnows() {
        ledger.append(stock(newId(), 0));
        proxy.breakNext(Fault.AFTER_COMMIT_AND_GONE);
        Instant start = Instant.now();
        LedgerUnavailable away = catchThrowableOfType(LedgerUnavailable.class, () -> ledger.append(stock(newId(), 0)));
        assertThat(away.outcomeKnown()).isFalse();
        assertThat(Duration.between(start, Instant.now())).isLessThan(ANSWER_WITHIN);
        assertThat(direct.append(stock(newId(), 0)))
                .as("no hole either way")
                .isEqualTo(direct.positions().size());
    }

    @Test
    void aConnectionThatBreaksWhileABatchIsRolledBackIsReplaced() {
        String product = newId();
        ledger.append(stock(product, 0));
        proxy.breakNext(Fault.BEFORE_ROLLBACK);
        assertThatThrownBy(() -> ledger.append(stock(newId(), 0), stock(product, 0)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(proxy.hasBroken()).isTrue();
        assertThat(ledger.append(stock(product, 1))).isEqualTo(2);
        assertThat(direct.positions()).containsExactly(1L, 2L);
    }

    /** One unit is to blame for an error, so all are written one by one; the first of them loses the database. */
    @Test
    void whenTheDatabaseGoesAwayBetweenUnitsOfABatchAllHearOfItSoon() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> appends = new ArrayList<>();
            try (HeldHead _ = HeldHead.by(direct)) {
                appends.add(threads.submit(() -> ledger.append(unwritable())));
                Await.until(() -> HeldHead.isWaitedFor(direct));
                for (int i = 1; i <= BATCH; i++) {
                    EventMessage<?> event = i == BATCH ? unwritable() : stock(newId(), 0);
                    appends.add(threads.submit(() -> ledger.append(event)));
                    int waiting = i;
                    Await.until(() -> ledger.waiting() == waiting);
                }
                proxy.breakNext(Fault.AFTER_COMMIT_AND_GONE);
            }
            Instant end = Instant.now().plus(ANSWER_WITHIN);
            int unknown = 0;
            for (Future<Long> append : appends.subList(1, appends.size())) {
                long left = Duration.between(Instant.now(), end).toMillis();
                ExecutionException answer =
                        catchThrowableOfType(ExecutionException.class, () -> append.get(left, MILLISECONDS));
                assertThat(answer).as("answered in time").hasCauseInstanceOf(LedgerUnavailable.class);
                if (answer.getCause() instanceof LedgerUnavailable away && !away.outcomeKnown()) unknown++;
            }
            assertThat(unknown).as("only one was under way").isOne();
        }
        assertThat(direct.positions()).containsExactly(1L);
    }

    private static EventMessage<?> unwritable() {
        return customer(newId(), "1".repeat(256));
    }
}
