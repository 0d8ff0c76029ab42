package io.orderledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody holds the ledger's head for longer than a statement waits for a lock. */
class HeadHeldTest {
    private static final int WRITERS = 8;
    private static final int APPENDS_BEFORE = 100;
    private static final int APPENDS_AFTER = 100;
    private static final long SEED = 20240602;

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final TestLedger otherNode = TestLedger.on(database);
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger toldToComeBack = new AtomicInteger();

    @AfterEach
    void close() {
        ledger.close();
        otherNode.close();
    }

    @Test
    void writersWaitOrAreRefusedAndNothingIsSkippedOrWrittenTwice() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                RandomUnits units = new RandomUnits(i % 2 == 0 ? ledger : otherNode, SEED + i);
                writers.add(threads.submit(() -> write(units, writing)));
            }
            try {
                Await.until(() -> acknowledged.size() >= APPENDS_BEFORE);
                try (HeldHead _ = HeldHead.by(ledger)) {
                    long before = ledger.reader.headPosition();
                    Await.until(() -> toldToComeBack.get() > 0);
                    assertThat(ledger.reader.headPosition())
                            .as("nobody got past it")
                            .isEqualTo(before);
                }
                int before = acknowledged.size();
                Await.until(() -> acknowledged.size() >= before + APPENDS_AFTER);
            } finally {
                writing.set(false);
            }
            for (Future<?> writer : writers) writer.get();
        }
        assertThat(ledger.meters.get("ledger.append.retries").counter().count()).isPositive();
        StoredLedger.of(ledger).isContiguous().holdsOnly(acknowledged).hasOneReceiptForEachKey();
    }

    private void write(RandomUnits units, AtomicBoolean writing) {
        while (writing.get()) {
            try {
                acknowledged.add(units.next());
            } catch (LedgerUnavailable | LedgerBusy notNow) {
                if (notNow instanceof LedgerUnavailable away) {
                    assertThat(away.outcomeKnown()).isTrue();
                }
                toldToComeBack.incrementAndGet();
            } catch (RuntimeException refusal) {
                if (!RandomUnits.isRefusal(refusal)) throw refusal;
            }
        }
    }
}
