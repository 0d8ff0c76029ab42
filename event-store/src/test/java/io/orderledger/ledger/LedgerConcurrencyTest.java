package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerConcurrencyTest {
    private static final int WRITERS = 16;
    private static final int UNITS_A_WRITER = 40;
    private static final int LARGEST_UNIT = 5;
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

    /** Two nodes, many streams, units of several streams, some refused; and a reader that never looks back. */
    @Test
    void positionsHaveNoHolesAndShowUpInOrder() throws Exception {
        ConcurrentHashMap<String, Long> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<List<Long>> seen = threads.submit(() -> follow(writing));
            List<Callable<Void>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(i -> () -> write(i, acknowledged))
                    .toList();
            for (Future<Void> writer : threads.invokeAll(writers)) writer.get();
            writing.set(false);
            List<Long> all =
                    LongStream.rangeClosed(1, acknowledged.size()).boxed().toList();
            assertThat(ledger.positions()).isEqualTo(all);
            assertThat(seen.get()).as("what the reader saw, in its order").isEqualTo(all);
        }
        ledger.sql
                .sql("select event_id, position from ledger_event")
                .query((row, n) ->
                        assertThat(acknowledged.get(row.getString(1))).isEqualTo(row.getLong(2)))
                .list();
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

    private Void write(int writer, ConcurrentHashMap<String, Long> acknowledged) {
        Random random = new Random(SEED + writer);
        TestLedger node = writer % 2 == 0 ? ledger : otherNode;
        String mine = newId();
        for (int unit = 0, sequence = 0; unit < UNITS_A_WRITER; unit++) {
            List<EventMessage<?>> events = new ArrayList<>();
            int size = 1 + random.nextInt(LARGEST_UNIT);
            for (int i = 0; i < size; i++) {
                events.add(random.nextBoolean() ? stock(newId(), 0) : stock(mine, sequence++));
            }
            if (random.nextInt(5) == 0) appendStale(node);
            long last = node.append(events.toArray(EventMessage<?>[]::new));
            for (int i = 0; i < size; i++) acknowledged.put(events.get(i).getIdentifier(), last - size + 1 + i);
        }
        return null;
    }

    /** A unit that is refused in the middle of the others. */
    private static void appendStale(TestLedger node) {
        String stream = newId();
        assertThat(catchThrowable(() -> node.append(stock(stream, 0), stock(stream, 0))))
                .isInstanceOf(ConcurrencyException.class);
    }

    private List<Long> follow(AtomicBoolean writing) {
        List<Long> seen = new ArrayList<>();
        boolean last = false;
        while (true) {
            long cursor = seen.isEmpty() ? 0 : seen.getLast();
            List<StoredEvent> next = otherNode.tables.eventsAfter(cursor, 7);
            next.forEach(event -> seen.add(event.position()));
            if (!next.isEmpty()) continue;
            if (last) return seen;
            last = !writing.get();
        }
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
