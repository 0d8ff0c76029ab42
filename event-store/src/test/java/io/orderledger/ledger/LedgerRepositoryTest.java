package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.ON_HAND;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.placed;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerRepositoryTest {
    private static final Evolution<String, OrderEvent> STATUS = new Evolution<>(
            OrderEvent.class, "none", (state, event) -> event instanceof OrderPlaced ? "draft" : "pending");
    private static final int WRITERS = 8;

    private final String database = TestServer.newDatabase();
    private final TestLedger ledger = TestLedger.on(database);
    private final TestLedger otherNode = TestLedger.on(database);
    private final Repository<Product> products = products(ledger);
    private final Repository<Order> orders = LedgerRepository.of(
                    Order.class, STATUS, Order::new, ledger.reader, ledger.store)
            .build();

    private static Repository<Product> products(TestLedger node) {
        return LedgerRepository.of(Product.class, ON_HAND, Product::new, node.reader, node.store)
                .build();
    }

    @AfterEach
    void close() {
        ledger.close();
        otherNode.close();
    }

    record Count(String productId) {}

    /** A shell as the command side has them. */
    static final class Product {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private final String id;

        private Quantity onHand;

        Product(String id, Quantity onHand) {
            this.id = id;
            this.onHand = onHand;
        }

        @CommandHandler
        String handle(Count command) {
            apply(TestEvents.adjusted(command.productId()));
            return onHand.toString();
        }

        @EventSourcingHandler
        void on(ProductEvent event) {
            onHand = TestEvents.onHand(onHand, event);
        }
    }

    static final class Order {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private final String id;

        private String status;

        Order(String id, String status) {
            this.id = id;
            this.status = status;
        }

        @EventSourcingHandler
        void on(OrderEvent event) {
            status = STATUS.evolve().apply(status, event);
        }
    }

    @Test
    void aCommandHandlerSeesTheFoldedStateAndItsOwnEvents() {
        String product = newId();
        ledger.append(stock(product, 0), stock(product, 1));
        Object answer = ledger.command(() -> {
            Aggregate<Product> loaded = products.load(product);
            assertThat(loaded.version()).isEqualTo(1);
            assertThat(loaded.handle(new GenericCommandMessage<>(new Count(product))))
                    .isEqualTo("3.00");
            assertThat(loaded.version()).isEqualTo(2);
            return products.load(product).handle(new GenericCommandMessage<>(new Count(product)));
        });
        assertThat(answer).isEqualTo("4.00");
        assertThat(ledger.reader.state(product, ON_HAND).version()).isEqualTo(4);
        assertThat(ledger.reader.state(product, ON_HAND).state()).isEqualTo(Quantity.of("4.00"));
    }

    @Test
    void aStreamThatDoesNotExistIsLoadedInItsInitialStateForTheDeciderToJudge() {
        String nobody = newId();
        assertThat(ledger.command(() -> String.valueOf(products.load(nobody, 3L).version())))
                .isEqualTo("null");
        assertThat(ledger.reader.state(nobody, ON_HAND).exists()).isFalse();
    }

    @Test
    void anOrderAndThreeProductsAreOneAppend() {
        String order = newId();
        List<String> stocked =
                Stream.generate(TestEvents::newId).limit(3).sorted().toList();
        stocked.forEach(product -> ledger.append(stock(product, 0)));
        long before = ledger.reader.headPosition();
        AppendReceipt receipt = new AppendReceipt();
        ledger.command(Map.of(AppendReceipt.METADATA_KEY, receipt), () -> {
            place(order, stocked.getFirst());
            for (String product : stocked) reserve(products, product, order);
            orders.load(order).execute(shell -> apply(new OrderSubmitted(order)));
            return "done";
        });
        assertThat(receipt.lastPosition()).isEqualTo(before + 5);
        assertThat(ledger.reader.state(order, STATUS).state()).isEqualTo("pending");
        assertThat(stocked)
                .allSatisfy(product -> assertThat(
                                ledger.reader.state(product, ON_HAND).version())
                        .isEqualTo(2));
    }

    @Test
    void whenOneOfSeveralStreamsWasExtendedElsewhereNoneIs() {
        String order = newId();
        String product = newId();
        ledger.append(stock(product, 0));
        assertThatThrownBy(() -> ledger.command(() -> {
                    place(order, product);
                    reserve(products, product, order);
                    onAnotherThread(() -> otherNode.append(stock(product, 1)));
                    return "done";
                }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(ledger.reader.state(order, STATUS).exists()).isFalse();
        assertThat(ledger.reader.state(product, ON_HAND).version()).isEqualTo(2);
    }

    @Test
    void anotherVersionThanExpectedIsRefusedBeforeAnythingIsWritten() {
        String product = newId();
        String other = newId();
        ledger.append(stock(product, 0), stock(product, 1), stock(other, 0));
        ledger.command(() -> products.load(product, 1L));
        for (long wrong : new long[] {0, 2}) {
            assertThatThrownBy(() -> ledger.command(() -> {
                        reserve(products, other, newId());
                        return products.load(product, wrong);
                    }))
                    .isInstanceOf(ConflictingAggregateVersionException.class);
        }
        assertThat(ledger.positions()).hasSize(3);
    }

    @Test
    void onOneNodeTheLockMakesWritersTakeTurns() throws Exception {
        String product = newId();
        ledger.append(stock(product, 0));
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Object>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Object>>mapToObj(i -> () -> ledger.command(
                            () -> products.load(product).handle(new GenericCommandMessage<>(new Count(product)))))
                    .toList();
            var answers =
                    threads.invokeAll(writers).stream().map(Future::resultNow).collect(Collectors.toSet());
            assertThat(answers).as("each saw what the one before had written").hasSize(WRITERS);
        }
        assertThat(ledger.reader.state(product, ON_HAND).version()).isEqualTo(WRITERS + 1L);
    }

    private void place(String order, String product) throws Exception {
        orders.newInstance(() -> {
            Order created = new Order(order, STATUS.initial());
            apply(placed(order, DailyNumbers.claimValue(LocalDate.EPOCH, 1), "c", product));
            return created;
        });
    }

    private static void reserve(Repository<Product> repository, String product, String order) {
        repository.load(product).execute(shell -> apply(TestEvents.reserved(product, order)));
    }

    private static void onAnotherThread(Callable<?> work) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            thread.submit(work).get();
        }
    }
}
