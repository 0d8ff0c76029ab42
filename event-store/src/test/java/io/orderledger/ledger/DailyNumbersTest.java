package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.placed;
import static io.orderledger.ledger.TestLedger.event;
import static io.orderledger.ledger.TestSideRows.ORDER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DailyNumbersTest {
    private static final LocalDate DAY = LocalDate.parse("2024-06-01");
    private static final String NODE = "shop";
    private static final int THREADS = 12;
    private static final int ORDERS_A_THREAD = 20;
    private static final int MAX_RETRIES = 200;
    private static final long SEED = 7;

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.node(database, NODE);
    private final TestLedger otherNode = TestLedger.on(database);

    @AfterEach
    void close() {
        ledger.close();
        otherNode.close();
    }

    @Test
    void everyDayAndSeriesCountsFromOne() {
        assertThat(order(ledger, DAY)).isEqualTo(1);
        assertThat(order(ledger, DAY)).isEqualTo(2);
        assertThat(order(ledger, DAY.plusDays(1))).isEqualTo(1);
        int other = ledger.command(() -> ledger.numbers.take("delivery.number", DAY));
        assertThat(other).isEqualTo(1);
    }

    @Test
    void oneUnitOfWorkMayTakeSeveral() {
        List<Integer> taken = ledger.command(
                () -> List.of(ledger.numbers.take(ORDER_NUMBER, DAY), ledger.numbers.take(ORDER_NUMBER, DAY)));
        assertThat(taken).containsExactly(1, 2);
    }

    @Test
    void aUnitThatFailsGivesItsNumberBack() {
        order(ledger, DAY);
        assertThatThrownBy(() -> ledger.command(() -> {
                    assertThat(ledger.numbers.take(ORDER_NUMBER, DAY)).isEqualTo(2);
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(order(ledger, DAY)).isEqualTo(2);
    }

    @Test
    void aUnitThatCommitsWithoutClaimingItsNumberGivesItBack() {
        ledger.command(() -> ledger.numbers.take(ORDER_NUMBER, DAY));
        assertThat(order(ledger, DAY)).isEqualTo(1);
    }

    @Test
    void afterARestartCountingGoesOnAndHolesAreFilled() {
        claim(ledger, 1);
        claim(ledger, 3);
        claim(ledger, 4);
        assertThat(order(otherNode, DAY)).isEqualTo(2);
        assertThat(order(otherNode, DAY)).isEqualTo(5);
    }

    @Test
    void nodesHandOutDifferentNumbers() {
        assertThat(order(ledger, DAY)).isEqualTo(1);
        int first = order(otherNode, DAY);
        assertThat(first).isGreaterThan(1);
        assertThat(order(ledger, DAY)).isEqualTo(2);
        assertThat(order(otherNode, DAY)).isEqualTo(first + 1);
    }

    @Test
    void aRestartedNodeGoesOnWhereItWasKilled() {
        order(ledger, DAY);
        order(otherNode, DAY);
        assertThat(catchThrowable(() -> ledger.command(() -> {
                    ledger.numbers.take(ORDER_NUMBER, DAY);
                    throw new IllegalStateException("killed");
                })))
                .hasMessage("killed");
        try (TestLedger restarted = TestLedger.node(database, NODE)) {
            assertThat(order(restarted, DAY)).isEqualTo(2);
            assertThat(order(restarted, DAY)).isEqualTo(3);
        }
    }

    @Test
    void aNumberThatATwinTookIsRefusedOnceAndThenKnown() {
        try (TestLedger twin = TestLedger.node(database, NODE)) {
            order(ledger, DAY);
            order(twin, DAY);
            assertThatThrownBy(() -> order(ledger, DAY)).isInstanceOf(ClaimTaken.class);
            assertThat(order(ledger, DAY)).isEqualTo(3);
        }
    }

    @Test
    void aNumberWhoseFateNobodyKnowsIsLookedUp() throws IOException {
        try (DroppingProxy proxy = new DroppingProxy(TestServer.server().port());
                TestLedger shaky =
                        TestLedger.at(proxy.through(TestServer.server().url(database)))) {
            order(shaky, DAY);
            proxy.breakNext(DroppingProxy.Fault.AFTER_COMMIT_AND_GONE);
            assertThatThrownBy(() -> order(shaky, DAY)).isInstanceOf(LedgerUnavailable.class);
            proxy.comeBack();
            int expected = ledger.positions().size() + 1;
            assertThat(orderWithWhatIsLeftOfThePool(shaky)).isEqualTo(expected);
        }
    }

    /** A connection that has died meanwhile is found out by whoever is given it first, and that is all that it costs. */
    private static int orderWithWhatIsLeftOfThePool(TestLedger ledger) {
        for (int connection = 0; connection < TestLedger.POOL_SIZE; connection++) {
            try {
                return order(ledger, DAY);
            } catch (LedgerUnavailable dead) {
                assertThat(dead).hasMessage("The ledger could not be read");
            }
        }
        return order(ledger, DAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = DroppingProxy.Fault.class,
            names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
    void aBlockOfWhichNobodyKnowsWhetherItWasLeasedIsLookedUp(DroppingProxy.Fault fault) throws IOException {
        try (DroppingProxy proxy = new DroppingProxy(TestServer.server().port());
                TestLedger shaky =
                        TestLedger.at(proxy.through(TestServer.server().url(database)))) {
            proxy.breakNext(fault);
            assertThatThrownBy(() -> order(shaky, DAY)).isInstanceOf(LedgerUnavailable.class);
            assertThat(proxy.hasBroken()).isTrue();
            assertThat(order(shaky, DAY)).isEqualTo(1);
        }
    }

    @Test
    void manyThreadsWithFailuresLeaveNoHoleOnOneNode() throws Exception {
        assertThat(placeConcurrently(List.of(ledger))).isZero();
        assertNumbersAreContiguous();
    }

    @Test
    void twoNodesNeverUseANumberTwice() throws Exception {
        assertThat(placeConcurrently(List.of(ledger, otherNode)))
                .as("nor do they try to")
                .isZero();
        assertThat(claimedNumbers()).hasSize(THREADS * ORDERS_A_THREAD).doesNotHaveDuplicates();
    }

    @Test
    void processesThatShareANameStillUseNoNumberTwice() throws Exception {
        try (TestLedger twin = TestLedger.node(database, NODE)) {
            placeConcurrently(List.of(ledger, twin));
            assertThat(claimedNumbers()).hasSize(THREADS * ORDERS_A_THREAD).doesNotHaveDuplicates();
        }
    }

    /** Gives how often another node was faster. */
    private static int placeConcurrently(List<TestLedger> nodes) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Integer>> shops = IntStream.range(0, THREADS)
                    .<Callable<Integer>>mapToObj(i -> () -> shop(nodes.get(i % nodes.size()), new Random(SEED + i)))
                    .toList();
            int refused = 0;
            for (Future<Integer> shop : threads.invokeAll(shops)) refused += shop.get();
            return refused;
        }
    }

    private static int shop(TestLedger node, Random random) {
        int refused = 0;
        for (int placed = 0; placed < ORDERS_A_THREAD; ) {
            if (random.nextInt(4) == 0) failToOrder(node);
            try {
                order(node, DAY);
                placed++;
            } catch (ClaimTaken faster) {
                assertThat(++refused).isLessThan(MAX_RETRIES);
            }
        }
        return refused;
    }

    private static void failToOrder(TestLedger node) {
        assertThatThrownBy(() -> node.command(() -> {
                    node.numbers.take(ORDER_NUMBER, DAY);
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
    }

    private void assertNumbersAreContiguous() {
        List<String> expected = IntStream.rangeClosed(1, THREADS * ORDERS_A_THREAD)
                .mapToObj(number -> DailyNumbers.claimValue(DAY, number))
                .toList();
        assertThat(claimedNumbers()).isEqualTo(expected);
    }

    private List<String> claimedNumbers() {
        return ledger.sql
                .sql("select value from unique_claim order by value")
                .query(String.class)
                .list();
    }

    private static int order(TestLedger node, LocalDate day) {
        return node.command(() -> {
            int number = node.numbers.take(ORDER_NUMBER, day);
            String id = newId();
            node.store.publish(event(id, 0, placed(id, DailyNumbers.claimValue(day, number), newId())));
            return number;
        });
    }

    private static void claim(TestLedger node, int number) {
        String id = newId();
        node.append(event(id, 0, placed(id, DailyNumbers.claimValue(DAY, number), newId())));
    }
}
