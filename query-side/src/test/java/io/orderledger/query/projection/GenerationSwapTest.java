package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A swap that was begun, and what stands in its way. */
class GenerationSwapTest {
    private static final Projection<?> PRODUCTS = ProductConfiguration.projection();
    private static final String LIVE = PRODUCTS.name();
    private static final String NEXT = LIVE + "@g2";
    /** So long that no sign of life is given by itself while a test runs. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

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
        ledger.append(shelf.reservations(30));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** As after a failure, or on another node: nobody has waited yet. */
    @Test
    void viewsDoNotMoveBeforeAllNodesKnowThatTheyWill() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        long start = System.nanoTime();
        assertThat(swapped.complete(ledger, 1)).isTrue();
        assertThat(since(start)).isGreaterThan(GenerationBoard.KEPT);
        assertThat(swapped.next().state()).isEqualTo(GenerationState.LIVE);
        assertThat(shown()).isEqualTo(shelf.expected());
    }

    @ParameterizedTest
    @CsvSource({"SWAP, READY", "ROLL_BACK, RETIRED"})
    void aGenerationThatReadersKeepOutIsAgainWhatItWasAndReadersPassBetweenTheTries(
            GenerationWish wish, GenerationState before) throws Exception {
        var swapped = new Swapped(1, wish);
        long start = System.nanoTime();
        try (Connection reader = database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.executeQuery("select count(*) from product").close();
            assertThat(swapped.complete(ledger, 2)).isFalse();
            reader.rollback();
        }
        assertThat(since(start)).isGreaterThan(GenerationBoard.KEPT.plus(GenerationSwap.BETWEEN_MOVES.multipliedBy(2)));
        assertThat(swapped.next().state()).isEqualTo(before);
        assertThat(swapped.next().trouble()).startsWith("given up: readers");
    }

    @Test
    void whatElseKeptItOutIsNamed() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        jdbc.execute("drop view product__g2");
        assertThat(swapped.complete(ledger, 1)).isFalse();
        assertThat(swapped.next().trouble()).contains("product__g2").doesNotContain("readers");
    }

    /** One segment of the live generation does not get on; of the other one it must show no less than was read before. */
    @Test
    void whoeverMovesAheadOfOneSegmentIsNotBehindAnother() {
        var swapped = new Swapped(2, GenerationWish.SWAP, segment -> isFirst(segment) ? 5 : ledger.headPosition());
        swapped.feedNext(segment -> isFirst(segment) ? ledger.headPosition() : 10);
        assertThat(swapped.complete(new HeldLedger(ledger, jdbc, LIVE), 1)).isTrue();
        assertThat(shown()).isEqualTo(shelf.expected());
    }

    private static boolean isFirst(Segment segment) {
        return segment.getSegmentId() == 0;
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** What everybody reads. */
    private Map<String, BigDecimal> shown() {
        Map<String, BigDecimal> rows = new TreeMap<>();
        jdbc.query("select id, reserved from product", row -> {
            rows.put(row.getString("id"), row.getBigDecimal("reserved"));
        });
        return rows;
    }

    private record Token(String processor, int segment) {}

    /** A second generation beside the live one, that is swapping; no node runs. */
    private final class Swapped {
        private final FeederParts parts;
        private final Set<Integer> segments;
        private final Generation first = Generation.first(LIVE);

        Swapped(int segments, GenerationWish wish) {
            this(segments, wish, _ -> ledger.headPosition());
            feedNext(_ -> ledger.headPosition());
        }

        /** @param liveReached what each segment of the live generation has taken in */
        Swapped(int segments, GenerationWish wish, ToLongFunction<Segment> liveReached) {
            this.parts = Node.of(database, ledger, Node.settings(100, segments), List.of(PRODUCTS))
                    .parts();
            this.segments = IntStream.range(0, segments).boxed().collect(Collectors.toSet());
            GenerationTable table = parts.generations();
            table.enterFirst(LIVE);
            parts.tokenRows().prepare(LIVE, segments);
            table.change(LIVE, _ -> table.next(LIVE, false, wish, "admin-1"));
            this.segments.forEach(
                    segment -> parts.reads().write("projection_token/add_segment", new Token(NEXT, segment)));
            jdbc.update("update projection_generation set state = 'swapping' where generation = 2");
            parts.tables().make(names(next()), names(first), PRODUCTS.lookups(), true);
            feed(first, liveReached);
        }

        Generation next() {
            return parts.generations().of(LIVE).getLast();
        }

        void feedNext(ToLongFunction<Segment> reached) {
            feed(next(), reached);
        }

        private void feed(Generation generation, ToLongFunction<Segment> reached) {
            try (Claims claims = claim(generation);
                    SliceReader reader = new SliceReader(ledger, Runnable::run)) {
                writer(generation, claims)
                        .write(work(generation), reader.read(0, Long.MAX_VALUE, 1_000, 0), reached, false);
            }
        }

        boolean complete(StreamableMessageSource<TrackedEventMessage<?>> read, int mostMoves) {
            Generation next = next();
            try (Claims claims = claim(next);
                    SliceReader reader = new SliceReader(read, Runnable::run)) {
                return new GenerationSwap(parts, work(next), names(first), claims, writer(next, claims), reader)
                        .complete(next, mostMoves);
            }
        }

        private GenerationNames names(Generation generation) {
            return new GenerationNames(PRODUCTS, generation);
        }

        private ProjectionWork work(Generation generation) {
            return parts.factory().work(PRODUCTS, generation, Sums.NONE);
        }

        private Claims claim(Generation generation) {
            return Claims.of(parts.factory(), generation.processor(), segments, CLAIM);
        }

        private GenerationWriter writer(Generation generation, Claims claims) {
            return new GenerationWriter(parts.factory(), Runnable::run, generation.processor(), claims.positions());
        }
    }
}
