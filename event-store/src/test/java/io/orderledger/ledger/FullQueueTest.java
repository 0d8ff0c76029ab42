package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Appends that cannot be written soon are refused, and what was refused is not written behind its sender's back. */
class FullQueueTest {
    private static final int QUEUE = 4;
    private static final LedgerProperties.Append BOUNDS = new LedgerProperties.Append(
            8, Duration.ofMillis(10), Duration.ofSeconds(2), Duration.ofSeconds(4), QUEUE, 256, 1 << 20);

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.bounded(database, BOUNDS, TestLedger.PROPERTIES.tail());
    private final TestLedger otherNode = TestLedger.on(database);

    @AfterEach
    void close() {
        ledger.close();
        otherNode.close();
    }

    @Test
    void whoComesWhenItIsFullIsRefusedAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> taken = new ArrayList<>();
            try (HeldHead _ = HeldHead.by(otherNode)) {
                taken.addAll(fill(threads));
                for (int i = 0; i < QUEUE; i++) {
                    assertThatThrownBy(() -> ledger.append(stock(newId(), 0)))
                            .isInstanceOf(LedgerBusy.class)
                            .hasMessageContaining("wait already");
                }
                assertThat(taken).as("the others still wait").noneMatch(Future::isDone);
            }
            for (Future<Long> append : taken) assertThat(append.get()).isPositive();
        }
        assertThat(ledger.meters.get("ledger.append.busy").counter().count()).isEqualTo(QUEUE);
        assertThat(StoredLedger.of(otherNode).isContiguous().size()).isEqualTo(QUEUE + 1);
    }

    @Test
    void whoWaitsForTooLongIsRefusedAndNotWrittenLater() throws Exception {
        Future<Long> first;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> waiting;
            try (HeldHead _ = HeldHead.by(otherNode)) {
                List<Future<Long>> taken = fill(threads);
                first = taken.getFirst();
                waiting = taken.subList(1, taken.size());
                for (Future<Long> append : waiting) {
                    assertThat(catchThrowable(append::get))
                            .hasCauseInstanceOf(LedgerBusy.class)
                            .hasMessageContaining("nothing was written");
                }
            }
        }
        // The queue is served in order: when this one is written the others have had their turn.
        EventMessage<?> last = stock(newId(), 0);
        Await.until(() -> appends(last));
        assertThat(otherNode
                        .sql
                        .sql("select event_id from ledger_event order by position desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(last.getIdentifier());
        long written = Stream.of(first)
                        .filter(append -> append.state() == Future.State.SUCCESS)
                        .count()
                + 1;
        assertThat(StoredLedger.of(otherNode).isContiguous().size()).isEqualTo((int) written);
    }

    /** One that the writer has taken and cannot write, and as many as may wait. */
    private List<Future<Long>> fill(ExecutorService threads) {
        List<Future<Long>> taken = new ArrayList<>();
        taken.add(threads.submit(() -> ledger.append(stock(newId(), 0))));
        Await.until(() -> HeldHead.isWaitedFor(otherNode));
        for (int i = 0; i < QUEUE; i++) taken.add(threads.submit(() -> ledger.append(stock(newId(), 0))));
        Await.until(() -> ledger.waiting() == QUEUE);
        return taken;
    }

    /** The withdrawn ones leave the queue when the writer gets to them. */
    private boolean appends(EventMessage<?> event) {
        try {
            ledger.append(event);
            return true;
        } catch (LedgerBusy stillFull) {
            return false;
        }
    }
}
