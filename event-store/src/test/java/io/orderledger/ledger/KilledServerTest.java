package io.orderledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** kill -9 of the database's server under load, again and again. */
class KilledServerTest {
    private static final int KILLS = 10;
    private static final int WRITERS = 8;
    private static final int MOST_ACKNOWLEDGED = 100;
    private static final long SEED = 20240605;

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final TestLedger otherNode = TestLedger.on(database);
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        ledger.close();
        otherNode.close();
    }

    @Test
    void whatWasAcknowledgedIsThereOnce() throws Exception {
        Random random = new Random(SEED);
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                RandomUnits units = new RandomUnits(i % 2 == 0 ? ledger : otherNode, SEED + i);
                writers.add(threads.submit(() -> write(units, writing)));
            }
            try {
                for (int kill = 1; kill <= KILLS; kill++) {
                    awaitMore(1 + random.nextInt(MOST_ACKNOWLEDGED));
                    TestServer.server().kill();
                    TestServer.server().restart();
                    awaitMore(1);
                    List<Acknowledged> soFar = List.copyOf(acknowledged);
                    stored().isContiguous().holds(soFar);
                }
            } finally {
                writing.set(false);
            }
            for (Future<?> writer : writers) writer.get();
        }
        stored().isContiguous().holds(acknowledged).hasOneReceiptForEachKey();
        assertThat(ledger.reader.headPosition()).isEqualTo(ledger.positions().size());
    }

    /** The pool may still have connections to the server that was killed. */
    private StoredLedger stored() {
        AtomicReference<StoredLedger> stored = new AtomicReference<>();
        Await.until(() -> {
            try {
                stored.set(StoredLedger.of(ledger));
                return true;
            } catch (DataAccessException dead) {
                return false;
            }
        });
        return stored.get();
    }

    private void awaitMore(int appends) {
        int before = acknowledged.size();
        Await.until(() -> acknowledged.size() >= before + appends);
    }

    private void write(RandomUnits units, AtomicBoolean writing) {
        while (writing.get()) {
            try {
                acknowledged.add(units.next());
            } catch (LedgerUnavailable | LedgerBusy away) {
                assertThat(away).hasMessageNotContaining("null");
            } catch (RuntimeException refusal) {
                if (!RandomUnits.isRefusal(refusal)) throw refusal;
            }
        }
    }
}
