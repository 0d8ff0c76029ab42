package io.orderledger.query.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** While a feeder compares, which takes as long as the tables are large, the generation goes another way. */
class ComparisonFenceTest {
    private static final Projection<?> PRODUCTS = ProductConfiguration.projection();
    private static final String TABLE = "product_2__g2";
    private static final int LONGEST_SECONDS = 60;
    /** So long that no sign of life is given by itself while a test runs. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HikariDataSource database;
    private JdbcTemplate jdbc;
    private FakeLedger ledger;
    private FeederParts parts;

    @BeforeEach
    void buildTheSecondGeneration() {
        database = TestDatabase.migrated();
        jdbc = new JdbcTemplate(database);
        ledger = new FakeLedger();
        Shelf shelf = new Shelf();
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(30));
        try (Node node = node().start()) {
            node.rebuilds().rebuild("product", false, "admin-1");
            Eventually.until(
                    "it is compared",
                    () -> requireNonNull(node.overview(Shelf.PROJECTION).rebuild())
                                    .comparedAt()
                            != null);
        }
        parts = node().parts();
        setSecond("state = 'ready', wanted = 'compare-and-swap', differences = null, report = null");
    }

    @AfterEach
    void close() {
        threads.close();
        database.close();
    }

    /** Left behind on a live generation, a wish would stand in the way of every later order. */
    @Test
    void whoeverHasLostItsClaimMeanwhileWritesNothing() throws Exception {
        String failure = compareAnd(() -> {
            jdbc.update("update projection_token set owner = 'other/feeder' where processor_name = 'product-2@g2'");
            setSecond("state = 'live', wanted = 'nothing'");
        });
        assertThat(failure).isEqualTo(UnableToClaimTokenException.class.getSimpleName());
        assertThat(second()).isEqualTo("live nothing -1 -");
    }

    @Test
    void aGenerationThatIsToBeDroppedMeanwhileIsAskedForNothingElse() throws Exception {
        String failure = compareAnd(() -> setSecond("state = 'dropping', wanted = 'nothing'"));
        assertThat(failure).isNull();
        assertThat(second()).isEqualTo("dropping nothing -1 -");
    }

    @Test
    void aNewerWishIsKept() throws Exception {
        String failure = compareAnd(() -> setSecond("wanted = 'compare'"));
        assertThat(failure).isNull();
        assertThat(second()).isEqualTo("ready compare -1 -");
    }

    @Test
    void nothingDiffersAndNothingElseHappensSoItIsSwappedNext() throws Exception {
        assertThat(compareAnd(() -> {})).isNull();
        assertThat(second()).isEqualTo("swapping compare-and-swap 0 -");
    }

    /**
     * @param meanwhile what happens when the comparison has begun and not ended
     * @return what the step has failed with
     */
    private @Nullable String compareAnd(Runnable meanwhile) throws Exception {
        try (Connection other = database.getConnection();
                Statement locking = other.createStatement()) {
            locking.execute("lock tables " + TABLE + " write");
            Future<?> step = threads.submit(this::step);
            Eventually.until("it compares", this::isComparing);
            meanwhile.run();
            locking.execute("unlock tables");
            step.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return requireNonNull(e.getCause()).getClass().getSimpleName();
        }
    }

    private void step() {
        Generation now = parts.generations().of(Shelf.PROJECTION).getLast();
        try (Claims claims = Claims.of(parts.factory(), now.processor(), Set.of(0), CLAIM);
                var feeding = new GenerationFeeding(parts, PRODUCTS, now, claims)) {
            assertThat(feeding.step(now)).isTrue();
        }
    }

    private boolean isComparing() {
        return !jdbc.queryForList("select id from information_schema.processlist"
                        + " where db = database() and info like 'select count(*)%" + TABLE + "%'")
                .isEmpty();
    }

    private Node node() {
        return Node.of(database, ledger, Node.settings(100, 1), List.of(PRODUCTS));
    }

    private void setSecond(String columns) {
        jdbc.update("update projection_generation set " + columns + " where generation = 2");
    }

    private String second() {
        return requireNonNull(jdbc.queryForObject(
                "select concat_ws(' ', state, wanted, coalesce(differences, -1), coalesce(trouble, '-'))"
                        + " from projection_generation where generation = 2",
                String.class));
    }
}
