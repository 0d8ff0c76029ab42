package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.query.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A live processor that stood still for longer than its claim, and goes on when another one has come and gone. */
class LiveClaimTest {
    private static final String PROCESSOR = Shelf.PROJECTION;
    private static final int LONGEST_SECONDS = 120;

    private HikariDataSource database;
    private JdbcTemplate jdbc;
    private FakeLedger ledger;
    private Shelf shelf;

    @BeforeEach
    void open() {
        database = TestDatabase.migrated();
        jdbc = new JdbcTemplate(database);
        ledger = new FakeLedger();
        shelf = new Shelf();
        ledger.append(shelf.products("p1", "p2", "p3"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itTakesNothingInASecondTimeAndGoesOnBehindTheOtherOne() {
        var standing = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        long batchBegins = ledger.headPosition() + 1;
        try (Node stalled = node((_, envelope) -> {
                    if (envelope.position() == batchBegins) {
                        standing.countDown();
                        await(goesOn);
                    }
                })
                .start()) {
            reachesHead(stalled);
            ledger.append(shelf.reservations(30));
            await(standing);
            timeOut();
            try (Node other = node((_, _) -> {}).start()) {
                reachesHead(other);
            }
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
            assertThat(owner()).isNull();

            goesOn.countDown();
            ledger.append(shelf.reservations(30));
            Eventually.until(
                    "it runs again and has taken in what came after",
                    () -> stalled.status(PROCESSOR).running()
                            && stalled.status(PROCESSOR).position() >= ledger.headPosition());
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
            assertThat(stalled.status(PROCESSOR).deadLetters()).isZero();
        }
    }

    @Test
    void whatWasLetGoIsNeitherKeptNorStored() {
        ProcessorFactory stalled = parts().factory();
        claim(stalled);
        timeOut();
        ProcessorFactory other = parts().factory();
        claim(other);
        store(other, 3);
        other.transactions().executeInTransaction(() -> other.tokens().releaseClaim(PROCESSOR, 0));

        assertThatThrownBy(() -> extend(stalled)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> store(stalled, 1)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(owner()).isNull();
        assertThat(claim(stalled).position()).hasValue(3);
        extend(stalled);
        store(stalled, 4);
        assertThat(claim(stalled).position()).hasValue(4);
    }

    private static void extend(ProcessorFactory factory) {
        factory.transactions().executeInTransaction(() -> factory.tokens().extendClaim(PROCESSOR, 0));
    }

    private static void store(ProcessorFactory factory, long position) {
        factory.transactions()
                .executeInTransaction(
                        () -> factory.tokens().storeToken(new GlobalSequenceTrackingToken(position), PROCESSOR, 0));
    }

    private static TrackingToken claim(ProcessorFactory factory) {
        return factory.transactions().fetchInTransaction(() -> factory.tokens().fetchToken(PROCESSOR, 0));
    }

    /** Longer ago than any claim lasts. */
    private void timeOut() {
        jdbc.update("update projection_token set token_timestamp = '1970-01-01T00:00:00Z' where owner is not null");
    }

    private FeederParts parts() {
        return node((_, _) -> {}).parts();
    }

    private Node node(BiConsumer<ProductEvent, EventEnvelope> before) {
        var settings = new ProjectionProperties(
                100, 1, null, Duration.ofMinutes(10), Duration.ofMillis(200), Duration.ofMillis(400));
        return Node.of(database, ledger, settings, List.of(new Reserved(before)));
    }

    /** Sums alone: no key stops an event that is taken in a second time. */
    private record Reserved(BiConsumer<ProductEvent, EventEnvelope> before) implements Projection<ProductEvent> {
        @Override
        public String name() {
            return PROCESSOR;
        }

        @Override
        public Class<ProductEvent> eventType() {
            return ProductEvent.class;
        }

        @Override
        public List<String> tables() {
            return List.of("product_2", "product_past_1");
        }

        @Override
        public void project(ProductEvent event, EventEnvelope envelope, Sql sql) {
            before.accept(event, envelope);
            if (event instanceof ProductCreated created) {
                sql.insert("product/created", created);
            } else if (event instanceof StockReserved reserved) {
                sql.updateOne("product/stock_reserved", reserved);
            }
        }
    }

    private void reachesHead(Node node) {
        Eventually.until("everything is taken in", () -> node.statuses().position(PROCESSOR) >= ledger.headPosition());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String owner() {
        return jdbc.queryForList("select owner from projection_token where processor_name = ?", String.class, PROCESSOR)
                .getFirst();
    }
}
