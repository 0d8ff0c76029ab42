package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerConcurrencyTest {
    private static final int WRITERS = 16;
    private static final int UNITS_A_WRITER = 40;
    private static final int ROUNDS = 10;
    private static final int READS = 200;
    private static final long SEED = 20240601;

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final TestLedger otherNode = TestLedger.on(database);

    @AfterEach
    void close() {
        ledger.close();
        otherNode.close();
    }

    /** Two nodes, units of all kinds, some refused; and readers of all kinds that follow all the while. */
    @Test
    void positionsHaveNoHolesAndShowUpInOrder() throws Exception {
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger refused = new AtomicInteger();
        AtomicLong end = new AtomicLong(Follower.NOT_YET);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> readers = List.of(
                    threads.submit(new Follower(end::get).ofTables(otherNode)),
                    threads.submit(new Follower(end::get).ofStream(ledger)),
                    threads.submit(new Follower(end::get).ofStream(otherNode)));
            List<Callable<Void>> writers = IntStream.range(0, 2 * WRITERS)
                    .<Callable<Void>>mapToObj(i -> () -> write(i, acknowledged, refused))
                    .toList();
            for (Future<Void> writer : threads.invokeAll(writers)) writer.get();
            StoredLedger stored = StoredLedger.of(ledger);
            end.set(stored.size());
            stored.isContiguous().holdsOnly(acknowledged).hasOneReceiptForEachKey();
            assertThat(refused)
                    .as("some were refused in the middle of the others")
                    .hasPositiveValue();
            for (Future<List<Long>> reader : readers) {
                assertThat(reader.get()).as("what a reader saw, in its order").isEqualTo(StoredLedger.upTo(end.get()));
            }
        }
        assertThat(ledger.reader.headPosition()).isEqualTo(end.get());
    }

    private Void write(int writer, Queue<Acknowledged> acknowledged, AtomicInteger refused) {
        RandomUnits units = new RandomUnits(writer % 2 == 0 ? ledger : otherNode, SEED + writer);
        for (int unit = 0; unit < UNITS_A_WRITER; unit++) {
            try {
                acknowledged.add(units.next());
            } catch (RuntimeException refusal) {
                if (!RandomUnits.isRefusal(refusal)) throw refusal;
                refused.incrementAndGet();
            }
        }
        return null;
    }

    /** More writers than the pool has connections: they wait for their turn, not for a connection. */
    @Test
    void waitingWritersLeaveConnectionsToReaders() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection holder = otherNode.pool.getConnection()) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("select next_position from ledger_head for update");
            }
            List<Future<Long>> waiting = IntStream.range(0, 2 * TestLedger.POOL_SIZE)
                    .mapToObj(_ -> threads.submit(() -> ledger.append(stock(newId(), 0))))
                    .toList();
            Await.until(() -> ledger.pool.getHikariPoolMXBean().getActiveConnections() > 0);
            for (int reads = 0; reads < READS; reads++) {
                assertThat(ledger.reader.headPosition()).isZero();
                assertThat(ledger.pool.getHikariPoolMXBean().getActiveConnections())
                        .isLessThan(TestLedger.POOL_SIZE / 2);
            }
            holder.rollback();
            for (Future<Long> writer : waiting) assertThat(writer.get()).isPositive();
        }
        assertThat(ledger.reader.headPosition()).isEqualTo(2L * TestLedger.POOL_SIZE);
    }

    @Test
    void ofManyWhoExtendAStreamExactlyOneWinsEachRound() throws Exception {
        String product = newId();
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Integer>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        int wins = 0;
                        for (int round = 0; round < ROUNDS; round++) {
                            start.await();
                            if (wins(i % 2 == 0 ? ledger : otherNode, product, round)) wins++;
                        }
                        return wins;
                    })
                    .toList();
            int wins = 0;
            for (Future<Integer> writer : threads.invokeAll(writers)) wins += writer.get();
            assertThat(wins).isEqualTo(ROUNDS);
        }
        assertThat(ledger.reader.state(product, TestEvents.ON_HAND).version()).isEqualTo(ROUNDS);
        assertThat(ledger.positions()).hasSize(ROUNDS).last().isEqualTo((long) ROUNDS);
    }

    private static boolean wins(TestLedger node, String product, long sequence) {
        try {
            node.append(stock(product, sequence));
            return true;
        } catch (ConcurrencyException lost) {
            return false;
        }
    }
}
