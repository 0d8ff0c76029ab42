package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.query.statement.Sums;
import io.orderledger.web.error.ApiFailure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A swap that was begun, and what stands in its way. */
class GenerationSwapTest {
    private static final Projection<?> PRODUCTS = ProductConfiguration.projection();
    private static final String LIVE = PRODUCTS.name();
    private static final String NEXT = LIVE + "@g2";
    /** So long that no sign of life is given by itself while a test runs. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** More often in all than a live generation is looked at that does not get on. */
    private static final int ATTEMPTS_BETWEEN_BATCHES = 60;

    private static final int BATCHES = 3;
    private static final int MOST_TRIES = 20;
    private static final int LONGEST_SECONDS = 60;

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
        swapped.parts.generations().trouble(swapped.next(), "the connection broke");
        assertThat(swapped.next().trouble()).as("nobody has decided yet").startsWith("given up: readers");
        assertThat(swapped.parts.generations().wish(swapped.next(), wish, "admin-1"))
                .isTrue();
        swapped.parts.generations().trouble(swapped.next(), "the connection broke");
        assertThat(swapped.next().trouble()).isEqualTo("the connection broke");
    }

    @Test
    void whatElseKeptItOutIsNamed() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        jdbc.execute("drop view product__g2");
        jdbc.execute("create table product__g2 (id int)");
        assertThat(swapped.complete(ledger, 1)).isFalse();
        assertThat(swapped.next().trouble()).contains("product__g2").doesNotContain("readers");
    }

    /** A rollback is nearly always of another generation than the newest. */
    @Test
    void whatIsWantedOfAnOlderGenerationAndWhatKeepsItOutIsShown() {
        var swapped = new Swapped(1, GenerationWish.ROLL_BACK);
        Generation second = swapped.next();
        swapped.addThird();
        assertThat(swapped.standing(2).next()).isEqualTo("roll-back");
        assertThat(swapped.standing(2).trouble()).isNull();
        jdbc.execute("drop view product__g2");
        jdbc.execute("create table product__g2 (id int)");
        assertThat(swapped.complete(second, ledger, 1)).isFalse();
        assertThat(swapped.standing(2).state()).isEqualTo("retired");
        assertThat(swapped.standing(2).next()).isEqualTo("nothing");
        assertThat(swapped.standing(2).trouble()).startsWith("given up: ");
        assertThat(swapped.standing(3).trouble()).isNull();
    }

    /** As after a migration that another version has run: what this one writes does not fit the generation's table. */
    @Test
    void aGenerationThatCannotTakeInWhatHappensIsGivenUp() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        jdbc.execute("alter table product_2__g2 change reserved promised decimal(18, 2) not null");
        ledger.append(shelf.reservations(3));
        long start = System.nanoTime();
        assertThat(swapped.complete(ledger, 2)).isFalse();
        assertThat(since(start)).isGreaterThan(GenerationSwap.BETWEEN_MOVES.multipliedBy(2));
        assertThat(swapped.states()).containsExactly("live", "ready");
        assertThat(swapped.next().trouble()).startsWith("given up: ").contains("reserved");
        assertThat(shown()).isEqualTo(Shelf.actual(database));
    }

    /** As after standing still for as long as another one tried: what that one has given up is not done any more. */
    @ParameterizedTest
    @CsvSource({"ready, live", "dropping, live", "swapping, retired"})
    void viewsDoNotMoveOnceTheSwapIsGivenUp(String second, String first) {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        Generation before = swapped.next();
        swapped.setStates(first, second);
        assertThatThrownBy(() -> swapped.complete(before, ledger, 1)).hasMessageContaining("not to be swapped");
        assertThat(swapped.isShown()).isFalse();
        assertThat(swapped.states()).containsExactly(first, second);
    }

    @Test
    void nobodyChangesTheGenerationsWhileTheViewsMove() throws Exception {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection reader = database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.executeQuery("select count(*) from product").close();
            Future<Boolean> completed = threads.submit(() -> swapped.complete(ledger, MOST_TRIES));
            Eventually.until(
                    "generations and migrations are locked",
                    () -> isMoving() && isLocked(NEXT) && areMigrationsLocked() && isMoving());
            reader.rollback();
            assertThat(completed.get(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** As when the node died right after the views had moved. */
    @Test
    void whatTheViewsShowAlreadyIsNotGivenUp() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        swapped.moveViewsOnly();
        assertThat(swapped.complete(ledger, 0)).isTrue();
        assertThat(swapped.states()).containsExactly("retired", "live");
    }

    @Test
    void whatTheViewsShowIsNotDroppedWhateverItsStateSays() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        swapped.moveViewsOnly();
        swapped.setStates("live", "ready");
        assertThatThrownBy(() -> swapped.node.rebuilds().drop(LIVE, 2)).isInstanceOf(ApiFailure.class);
        assertThatThrownBy(() -> swapped.parts.tables().drop(swapped.names(swapped.next()), () -> {}))
                .hasMessageContaining("The views show product-2@g2");
        assertThat(swapped.states()).containsExactly("live", "ready");
        assertThat(shown()).isEqualTo(shelf.expected());
    }

    /** As when the connection broke that held the live generation still, right after the views and the states had moved. */
    @Test
    void whatIsLiveAlreadyIsNotMovedAgainAndKeepsNoTrouble() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        Generation before = swapped.next();
        assertThat(swapped.complete(before, ledger, 1)).isTrue();
        assertThat(swapped.complete(before, ledger, 1)).isTrue();
        assertThat(swapped.states()).containsExactly("retired", "live");
        swapped.parts.generations().trouble(before, "the connection broke");
        assertThat(swapped.next().trouble()).isNull();
    }

    /** A feeder that stood still does not begin again what has come to its end. */
    @Test
    void aSwapThatIsNotWantedAnyMoreIsNotBegun() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        swapped.setStates("live", "ready");
        Generation before = swapped.next();
        jdbc.update("update projection_generation set wanted = 'nothing'");
        swapped.begin(before);
        assertThat(swapped.states()).containsExactly("live", "ready");
        swapped.begin(swapped.next());
        assertThat(swapped.states()).containsExactly("live", "swapping");
    }

    /** As an analyst's: whoever waited for it would keep all others from the generations meanwhile. */
    @Test
    void anOpenTransactionOnAViewOfTheGenerationIsNotWaitedFor() throws Exception {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        swapped.setStates("live", "ready");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection reader = database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            // What fits already is not made again.
            jdbc.execute("create or replace view product__g2 as select id from product_2__g2");
            reading.executeQuery("select count(*) from product__g2").close();
            Future<?> begun = threads.submit(() -> swapped.begin(swapped.next()));
            assertThatThrownBy(() -> begun.get(LONGEST_SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(DataAccessException.class);
            assertThat(swapped.states()).containsExactly("live", "ready");
            reader.rollback();
        }
        swapped.begin(swapped.next());
        assertThat(swapped.states()).containsExactly("live", "swapping");
    }

    /** As when somebody has let the live generation take in, since the comparison, what was a letter of both. */
    @ParameterizedTest
    @CsvSource({"COMPARE_AND_SWAP, false, live, ready", "SWAP, true, retired, live"})
    void aLetterOfOneGenerationSendsTheSwapBackToTheComparisonUnlessDifferencesAreAccepted(
            GenerationWish wish, boolean moved, String first, String second) {
        var swapped = new Swapped(1, wish);
        swapped.work(swapped.next())
                .deadLetters()
                .add(ledger.messages().getLast(), new IllegalStateException("this event is broken"));
        assertThat(swapped.complete(ledger, 1)).isEqualTo(moved);
        assertThat(swapped.isShown()).isEqualTo(moved);
        assertThat(swapped.states()).containsExactly(first, second);
        assertThat(swapped.next().wish()).isEqualTo(moved ? GenerationWish.NOTHING : wish);
    }

    @Test
    void theSameLettersOfBothGenerationsStandInNoSwapsWay() {
        var swapped = new Swapped(1, GenerationWish.COMPARE_AND_SWAP);
        for (Generation generation : List.of(swapped.first, swapped.next())) {
            swapped.work(generation)
                    .deadLetters()
                    .add(ledger.messages().getLast(), new IllegalStateException("this event is broken"));
        }
        assertThat(swapped.complete(ledger, 1)).isTrue();
        assertThat(swapped.states()).containsExactly("retired", "live");
    }

    /** It is a letter of neither then, and the event is in the rows of one. */
    @Test
    void aLetterThatIsRetriedInOneGenerationAndSkippedInTheOtherSendsTheSwapBackToTheComparison() {
        var swapped = new Swapped(1, GenerationWish.COMPARE_AND_SWAP);
        for (Generation generation : List.of(swapped.first, swapped.next())) {
            swapped.work(generation)
                    .deadLetters()
                    .add(ledger.messages().getLast(), new IllegalStateException("this event is broken"));
        }
        jdbc.update("delete from projection_dead_letter where processing_group = ?", LIVE);
        DeadLetterDesk desk = swapped.node.desk();
        String other = desk.page(LIVE, 2, 1, 0).getFirst().id();
        assertThat(desk.skip(LIVE, other, "测试", "admin-1").left()).isZero();
        assertThat(swapped.complete(ledger, 1)).isFalse();
        assertThat(swapped.isShown()).isFalse();
        assertThat(swapped.states()).containsExactly("live", "ready");
        assertThat(swapped.next().wish()).isEqualTo(GenerationWish.COMPARE_AND_SWAP);
    }

    /** As by a node that starts with another version between the two. */
    @Test
    void aViewThatWasChangedSinceTheBeginIsShownAsItIsNow() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        swapped.setStates("live", "ready");
        swapped.begin(swapped.next());
        jdbc.execute("create or replace view product as select p.*, 7 as later from product_2 p");
        assertThat(swapped.complete(ledger, 1)).isTrue();
        assertThat(jdbc.queryForList("select distinct later from product", Integer.class))
                .containsExactly(7);
        assertThat(swapped.isShown()).isTrue();
        assertThat(shown()).isEqualTo(shelf.expected());
    }

    @Test
    void aTwinThatFitsIsNotMadeAgainWhoeverReadsIt() throws Exception {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        swapped.setStates("live", "ready");
        try (Connection reader = database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.executeQuery("select count(*) from product__g2").close();
            swapped.begin(swapped.next());
            reader.rollback();
        }
        assertThat(swapped.states()).containsExactly("live", "swapping");
    }

    /** What it changes would be missing in the views that move, or in the tables that they show from then on. */
    @Test
    void viewsDoNotMoveWhileTheReadTablesAreMigrated() {
        var swapped = new Swapped(1, GenerationWish.SWAP);
        try (ReadTablesLock _ = ReadTablesLock.of(database, 0)) {
            assertThat(swapped.complete(ledger, 1)).isFalse();
        }
        assertThat(swapped.isShown()).isFalse();
        assertThat(swapped.states()).containsExactly("live", "ready");
        assertThat(swapped.next().trouble()).startsWith("given up: ").contains("migrating");
    }

    /** One segment of the live generation does not get on; of the other one it must show no less than was read before. */
    @Test
    void whoeverMovesAheadOfOneSegmentIsNotBehindAnother() {
        var swapped = new Swapped(2, GenerationWish.SWAP, segment -> isFirst(segment) ? 5 : ledger.headPosition());
        swapped.feedNext(segment -> isFirst(segment) ? ledger.headPosition() : 10);
        assertThat(swapped.complete(new HeldLedger(ledger, jdbc, LIVE), 1)).isTrue();
        assertThat(shown()).isEqualTo(shelf.expected());
    }

    /** As after a batch that has failed and is tried again, one event after the other. */
    @Test
    void aLiveGenerationThatGetsOnIsWaitedForHoweverLongThatTakes() {
        var swapped = new Swapped(1, GenerationWish.SWAP, _ -> 5);
        swapped.feedNext(_ -> ledger.headPosition());
        long head = ledger.headPosition();
        var held = new AtomicInteger();
        var counted = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (isStandingStill() && held.incrementAndGet() % ATTEMPTS_BETWEEN_BATCHES == 0) {
                    long batches = held.get() / ATTEMPTS_BETWEEN_BATCHES;
                    swapped.feed(swapped.first, _ -> batches < BATCHES ? 5 + batches : head);
                }
                return super.getConnection();
            }
        };
        Node impatient = Node.of(counted, ledger, Node.settings(100, 1), List.of(PRODUCTS));
        try (Claims claims = swapped.claim(swapped.next());
                SliceReader reader = new SliceReader(ledger, Runnable::run)) {
            Generation next = swapped.next();
            var swap = new GenerationSwap(
                    impatient.parts(),
                    swapped.work(next),
                    swapped.names(swapped.first),
                    claims,
                    swapped.writer(next, claims),
                    reader);
            ComparisonReport report = swap.compared(next);
            assertThat(report.comparable()).isTrue();
            assertThat(report.differences()).isZero();
        }
        assertThat(held).hasValueGreaterThanOrEqualTo(ATTEMPTS_BETWEEN_BATCHES * BATCHES);
    }

    private static boolean isStandingStill() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(StandingStill.class.getName())));
    }

    private boolean isMoving() {
        return !jdbc.queryForList("select id from information_schema.processlist"
                        + " where db = database() and info like 'rename table%'")
                .isEmpty();
    }

    private boolean isLocked(String processor) {
        return !isFree("select generation from projection_generation for update nowait")
                && !isFree("select segment from projection_token where processor_name = '" + processor
                        + "' for update nowait");
    }

    private boolean areMigrationsLocked() {
        try (ReadTablesLock _ = ReadTablesLock.of(database, 0)) {
            return false;
        } catch (IllegalStateException held) {
            return true;
        }
    }

    private boolean isFree(String lock) {
        try {
            jdbc.queryForList(lock);
            return true;
        } catch (DataAccessException held) {
            return false;
        }
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
        private final Node node;
        private final FeederParts parts;
        private final Set<Integer> segments;
        private final Generation first = Generation.first(LIVE);

        Swapped(int segments, GenerationWish wish) {
            this(segments, wish, _ -> ledger.headPosition());
            feedNext(_ -> ledger.headPosition());
        }

        /** @param liveReached what each segment of the live generation has taken in */
        Swapped(int segments, GenerationWish wish, ToLongFunction<Segment> liveReached) {
            this.node = Node.of(database, ledger, Node.settings(100, segments), List.of(PRODUCTS));
            this.parts = node.parts();
            this.segments = IntStream.range(0, segments).boxed().collect(Collectors.toSet());
            GenerationTable table = parts.generations();
            table.enterFirst(LIVE);
            parts.tokenRows().prepare(LIVE, segments);
            table.change(LIVE, _ -> table.next(LIVE, false, wish, "admin-1"));
            this.segments.forEach(
                    segment -> parts.reads().write("projection_token/add_segment", new Token(NEXT, segment)));
            jdbc.update("update projection_generation set state = 'swapping' where generation = 2");
            parts.tables().make(names(next()), names(first), PRODUCTS.lookups(), true, Runnable::run);
            feed(first, liveReached);
        }

        Generation next() {
            return parts.generations().of(LIVE).getLast();
        }

        void addThird() {
            GenerationTable table = parts.generations();
            table.change(LIVE, _ -> table.next(LIVE, false, GenerationWish.NOTHING, "admin-1"));
        }

        /** As everybody is shown it. */
        GenerationStanding standing(int generation) {
            return node.overview(LIVE).generations().get(generation - 1);
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
            return complete(next(), read, mostMoves);
        }

        /** @param now as it was read some time ago */
        boolean complete(Generation now, StreamableMessageSource<TrackedEventMessage<?>> read, int mostMoves) {
            try (Claims claims = claim(now);
                    SliceReader reader = new SliceReader(read, Runnable::run)) {
                return swap(now, claims, reader).complete(now, mostMoves);
            }
        }

        /** @param now as it was read some time ago */
        void begin(Generation now) {
            try (Claims claims = claim(now);
                    SliceReader reader = new SliceReader(ledger, Runnable::run)) {
                swap(now, claims, reader).begin(now);
            }
        }

        private GenerationSwap swap(Generation now, Claims claims, SliceReader reader) {
            return new GenerationSwap(parts, work(now), names(first), claims, writer(now, claims), reader);
        }

        void moveViewsOnly() {
            assertThat(parts.tables().moveViews(names(first), names(next()))).isTrue();
        }

        boolean isShown() {
            return parts.tables().areShown(names(next()));
        }

        void setStates(String firstIs, String secondIs) {
            jdbc.update("update projection_generation set state = ? where generation = 1", firstIs);
            jdbc.update("update projection_generation set state = ? where generation = 2", secondIs);
        }

        List<String> states() {
            return jdbc.queryForList("select state from projection_generation order by generation", String.class);
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
