package io.orderledger.query.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** More letters than Axon's queue holds by itself, of one stream or of many: everything else goes on. */
class ManyLettersTest {
    private static final int MANY = 1_100;
    private static final String BY = "admin-1";

    private HikariDataSource database;
    private FakeLedger ledger;
    private Shelf shelf;

    @BeforeEach
    void open() {
        database = TestDatabase.migrated();
        ledger = new FakeLedger();
        shelf = new Shelf();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLongStreamBehindAPoisonedEventStopsNeitherTheOthersNorARebuild() {
        ledger.append(shelf.products("p1", "p2"));
        ledger.append(shelf.reservations(2 * MANY));
        try (Node node = node((event, envelope) -> envelope.position() == 3).start()) {
            reachesHead(node);
            assertThat(Shelf.actual(database).get("p2"))
                    .isEqualTo(shelf.expected().get("p2"));
            assertThat(node.desk().count(Shelf.PROJECTION, null)).isEqualTo(MANY);

            String letter =
                    node.desk().page(Shelf.PROJECTION, null, 1, 0).getFirst().id();
            DeadLetterRetry.Outcome skipped = node.desk().skip(Shelf.PROJECTION, letter, "why", BY);
            assertThat(skipped.takenIn()).isEqualTo(MANY - 1);
            assertThat(skipped.left()).isZero();
            assertThat(Shelf.actual(database).get("p1"))
                    .isEqualTo(requireNonNull(shelf.expected().get("p1")).subtract(BigDecimal.ONE));

            node.rebuilds().rebuild("product", false, BY);
            Eventually.until(
                    "it is complete",
                    () -> requireNonNull(node.overview(Shelf.PROJECTION).rebuild())
                            .state()
                            .equals("ready"));
            assertThat(node.desk().count(Shelf.PROJECTION, 2)).isEqualTo(MANY);
        }
    }

    @Test
    void manyPoisonedStreamsAreAllHeldBackAndTheOthersGoOn() {
        String[] ids = IntStream.range(0, MANY).mapToObj("p%04d"::formatted).toArray(String[]::new);
        ledger.append(shelf.products(ids));
        ledger.append(shelf.reservations(MANY));
        long poisonedUpTo = ledger.headPosition();
        ledger.append(shelf.reservations(MANY));
        ledger.append(shelf.products("z1"));
        ledger.append(shelf.reservation("z1"));
        try (Node node = node((event, envelope) ->
                        event instanceof StockReserved && envelope.position() <= poisonedUpTo)
                .start()) {
            reachesHead(node);
            assertThat(node.desk().count(Shelf.PROJECTION, null)).isEqualTo(2 * MANY);
            assertThat(Shelf.actual(database).get("z1")).isEqualByComparingTo("1");
            assertThat(new JdbcTemplate(database)
                            .queryForList("select id from product_2 where reserved > 0", String.class))
                    .containsExactly("z1");
        }
    }

    private Node node(BiPredicate<ProductEvent, EventEnvelope> isBroken) {
        return Node.of(
                database,
                ledger,
                Node.settings(500, 1),
                List.of(new Watched<>(ProductConfiguration.projection(), (event, envelope) -> {
                    if (isBroken.test(event, envelope)) {
                        throw new IllegalStateException("this event is broken");
                    }
                })));
    }

    private void reachesHead(Node node) {
        Eventually.until(
                "everything is taken in", () -> node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition());
    }
}
