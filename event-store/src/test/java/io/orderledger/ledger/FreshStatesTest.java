package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.ON_HAND;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes append to the same streams while others read their states from memory. */
class FreshStatesTest {
    private static final int WRITERS = 6;
    private static final int READERS = 4;
    private static final int APPENDS = 100;
    private static final long SEED = 20240603;

    private final String database = TestServer.newDatabase();
    private final List<Node> nodes = List.of(new Node(TestLedger.on(database)), new Node(TestLedger.on(database)));
    private final List<String> products =
            Stream.generate(TestEvents::newId).limit(6).toList();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    /** @param acknowledged the version up to which this node has acknowledged a stream */
    private record Node(TestLedger ledger, Map<String, Long> acknowledged) {
        Node(TestLedger ledger) {
            this(ledger, new ConcurrentHashMap<>());
        }

        Folded<Quantity> plain(String product) {
            return ledger.reader.state(product, ON_HAND);
        }

        Folded<Quantity> current(String product) {
            return ledger.reader.current(() -> plain(product));
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(node -> node.ledger().close());
    }

    @Test
    void noStateIsOlderThanWhatWasAcknowledged() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> readers = new ArrayList<>();
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Node node = nodes.get(i % nodes.size());
                Random random = new Random(SEED - 1 - i);
                readers.add(threads.submit(() -> read(node, random, writing)));
            }
            for (int i = 0; i < WRITERS; i++) {
                Node node = nodes.get(i % nodes.size());
                Random random = new Random(SEED + i);
                writers.add(threads.submit(() -> write(node, random)));
            }
            try {
                for (Future<?> writer : writers) writer.get();
            } finally {
                writing.set(false);
            }
            for (Future<?> reader : readers) reader.get();
        }
        for (String product : products) {
            Folded<Quantity> folded =
                    nodes.getFirst().ledger().reader.state(product, ON_HAND, new Until.Version(Long.MAX_VALUE));
            assertThat(folded.version()).isEqualTo(acknowledged.getOrDefault(product, 0L));
            for (Node node : nodes) {
                Await.until(() -> node.plain(product).version() >= folded.version());
                assertThat(node.plain(product)).isEqualTo(folded);
                assertThat(node.current(product)).isEqualTo(folded);
            }
        }
    }

    private void write(Node node, Random random) {
        for (int appended = 0; appended < APPENDS; ) {
            String product = product(random);
            long version = (random.nextBoolean() ? node.plain(product) : node.current(product)).version();
            try {
                node.ledger().append(stock(product, version), stock(newId(), 0));
                acknowledged.merge(product, version + 1, Math::max);
                node.acknowledged().merge(product, version + 1, Math::max);
                appended++;
            } catch (ConcurrencyException lostTheRace) {
                assertThat(node.current(product).version()).isGreaterThan(version);
            }
        }
    }

    private void read(Node node, Random random, AtomicBoolean writing) {
        while (writing.get()) {
            String product = product(random);
            long anywhere = acknowledged.getOrDefault(product, 0L);
            isWhole(node.current(product), anywhere);
            long here = node.acknowledged().getOrDefault(product, 0L);
            isWhole(node.plain(product), here);
        }
    }

    /** Every event adds one, so a state tells whether all of them were folded, once each. */
    private static void isWhole(Folded<Quantity> folded, long version) {
        assertThat(folded.version()).isGreaterThanOrEqualTo(version);
        assertThat(folded.state()).isEqualTo(Quantity.of(folded.version() + ".00"));
    }

    private String product(Random random) {
        return products.get(random.nextInt(products.size()));
    }
}
