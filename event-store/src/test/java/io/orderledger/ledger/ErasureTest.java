package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.placed;
import static io.orderledger.ledger.TestEvents.stock;
import static io.orderledger.ledger.TestLedger.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.Personal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person's key is destroyed with the event that says so, and what was said of them cannot be read by anybody. */
class ErasureTest {
    private static final Evolution<List<String>, CustomerEvent> NAMES =
            new Evolution<>(CustomerEvent.class, List.of(), ErasureTest::names);

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final TestLedger other = TestLedger.on(database);
    private final String customer = newId();

    @AfterEach
    void close() {
        ledger.close();
        other.close();
    }

    private static List<String> names(List<String> before, CustomerEvent event) {
        if (!(event instanceof CustomerCreated created)) return before;
        return List.of(created.name(), String.valueOf(created.phone()));
    }

    @Test
    void everyEventOfThePersonReadsAsErasedEverywhere() {
        String order = newId();
        ledger.append(created());
        ledger.append(order(order));
        ledger.append(event(order, 1, new OrderCancelled(order, OrderStatus.DRAFT, "不要了")));
        for (TestLedger node : List.of(ledger, other)) {
            assertThat(node.reader.state(customer, NAMES).state()).containsExactly("张三", "138");
        }
        ledger.append(erased(1));

        for (TestLedger node : List.of(ledger, other)) {
            Await.until(() -> node.reader.state(customer, NAMES).version() == 2);
            assertThat(node.reader.state(customer, NAMES).state()).containsExactly(Personal.ERASED, "null");
            assertThat(node.reader.eventsSince(customer, 0, 1).getFirst().event())
                    .isEqualTo(new CustomerCreated(customer, Personal.ERASED, null, null, null));
            OrderPlaced placed = (OrderPlaced)
                    node.reader.eventsSince(order, 0, 1).getFirst().event();
            assertThat(placed.customerName()).isEqualTo(Personal.ERASED);
            assertThat(whole(node)).hasSize(4).doesNotContain("张三");
        }
        assertThat(keys()).containsExactly("destroyed");
    }

    @Test
    void nothingThatTellsOfThePersonFollows() {
        ledger.append(created());
        other.append(stock(newId(), 0));
        ledger.append(erased(1));
        // The other node may still have the key in memory: it is not what decides.
        for (TestLedger node : List.of(ledger, other)) {
            assertThatThrownBy(() -> node.append(order(newId()))).isInstanceOf(ConcurrencyException.class);
        }
        assertThat(ledger.append(stock(newId(), 0))).isEqualTo(4);
    }

    /** The erasure and an order wait for the same flush: whichever comes first, nothing can be read afterwards. */
    @Test
    void nothingOfTheSameBatchFollowsEither() throws Exception {
        ledger.append(created());
        String before = newId();
        String after = newId();
        EventMessage<?> neighbour = stock(newId(), 0);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> appends = new ArrayList<>();
            try (HeldHead _ = HeldHead.by(other)) {
                appends.add(threads.submit(() -> ledger.append(stock(newId(), 0))));
                Await.until(() -> HeldHead.isWaitedFor(other));
                submit(threads, appends, event(before, 0, placed(before, "1", newId(), "p")));
                submit(threads, appends, erased(1));
                submit(threads, appends, order(after));
                submit(threads, appends, neighbour);
            }
            assertThat(appends.get(1).get()).isEqualTo(3);
            assertThat(appends.get(2).get()).isEqualTo(4);
            assertThat(catchThrowable(() -> appends.get(3).get()))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(ConcurrencyException.class);
            assertThat(appends.get(4).get()).isEqualTo(5);
        }
    }

    private void submit(ExecutorService threads, List<Future<Long>> appends, EventMessage<?> event) {
        appends.add(threads.submit(() -> ledger.append(event)));
        int waiting = appends.size() - 1;
        Await.until(() -> ledger.waiting() == waiting);
    }

    @Test
    void aRefusedErasureLeavesTheKey() {
        ledger.append(created());
        ledger.append(order(newId()));
        assertThatThrownBy(() -> ledger.append(erased(1))).isInstanceOf(StillReferenced.class);
        assertThatThrownBy(() -> ledger.append(erased(0)))
                .as("decided on an old state")
                .isInstanceOf(RuntimeException.class);
        ledger.keys.forgetAll();
        assertThat(ledger.reader.eventsSince(customer, 0, 1).getFirst().event())
                .isEqualTo(new CustomerCreated(customer, "张三", "138", null, null));
        assertThat(keys()).containsExactly("there");
    }

    @ParameterizedTest
    @EnumSource(
            value = DroppingProxy.Fault.class,
            names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
    void aLostCommitDestroysTheKeyWithTheEvent(DroppingProxy.Fault fault) throws IOException {
        ledger.append(created());
        try (DroppingProxy proxy = new DroppingProxy(TestServer.server().port());
                TestLedger far = TestLedger.at(proxy.through(TestServer.server().url(database)))) {
            far.append(stock(newId(), 0));
            proxy.breakNext(fault);
            assertThat(far.append(erased(1))).isEqualTo(3);
            assertThat(proxy.hasBroken()).isTrue();
        }
        assertThat(ledger.positions()).containsExactly(1L, 2L, 3L);
        assertThat(keys()).containsExactly("destroyed");
    }

    @Test
    void aPersonFromBeforeThereWereKeysGetsNoneLater() {
        String stranger = newId();
        ledger.append(event(stranger, 0, new CustomerErased(stranger, "要求删除")));
        assertThatThrownBy(
                        () -> ledger.append(event(stranger, 1, new CustomerCreated(stranger, "张三", null, null, null))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(keys()).containsExactly("destroyed");
    }

    private static List<String> whole(TestLedger node) {
        List<String> texts = new ArrayList<>();
        var events = node.engine.readAfter(0).iterator();
        while (events.hasNext()) {
            TrackedEventMessage<?> next = events.next();
            texts.add(String.valueOf(next.getPayload()));
        }
        assertThat(String.join("\n", texts)).doesNotContain("张三").doesNotContain("138");
        return texts;
    }

    private List<String> keys() {
        return ledger.sql
                .sql("select case when wrapped_key is null and destroyed_at is not null then 'destroyed'"
                        + " when destroyed_at is null then 'there' else 'neither' end"
                        + " from person_key where person_id not like '*%'")
                .query(String.class)
                .list();
    }

    private EventMessage<?> created() {
        return TestEvents.customer(customer, "138");
    }

    private EventMessage<?> erased(long sequence) {
        return event(customer, sequence, new CustomerErased(customer, "要求删除"));
    }

    private EventMessage<?> order(String id) {
        return event(id, 0, placed(id, id, customer, "p"));
    }
}
