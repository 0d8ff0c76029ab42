package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.query.statement.Sums;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A feeder that stood still for longer than its claim, and goes on when another one has come and gone. */
class FeederClaimTest {
    /** So long that no sign of life is given by itself while a test runs. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final Projection<?> PRODUCTS = ProductConfiguration.projection();
    private static final String PROCESSOR = PRODUCTS.name();

    private static final GenerationNames FIRST = new GenerationNames(PRODUCTS, Generation.first(PROCESSOR));
    private static final GenerationNames SECOND = new GenerationNames(
            PRODUCTS,
            new Generation(
                    PROCESSOR,
                    2,
                    false,
                    GenerationState.BUILDING,
                    Instant.EPOCH,
                    GenerationWish.NOTHING,
                    "",
                    null,
                    null,
                    null,
                    null,
                    null));

    private final StockedShop shop = new StockedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void itWritesNothingAndDoesNotTakeTheTokenBack() {
        FeederParts stalled = parts();
        Claims lost = claim(stalled);
        GenerationWriter late = writer(stalled, lost);
        // Longer ago than any claim lasts.
        shop.jdbc.update(
                "update projection_token set token_timestamp = '1970-01-01T00:00:00Z' where owner is not null");
        FeederParts other = parts();
        try (Claims claims = claim(other)) {
            write(other, writer(other, claims));
        }
        assertThat(Shelf.actual(shop.database)).isEqualTo(shop.shelf.expected());

        lost.giveSign();
        assertThat(owner()).isNull();
        assertThatThrownBy(lost::keep).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> write(stalled, late)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(owner()).isNull();
        assertThat(Shelf.actual(shop.database)).isEqualTo(shop.shelf.expected());
        assertThat(shop.jdbc.queryForObject("select count(*) from projection_dead_letter", Long.class))
                .isZero();
        lost.close();
    }

    @Test
    void aSignOfLifeThatComesLateDoesNotKeepWhatWasLetGo() {
        Claims claims = claim(parts());
        assertThat(owner()).isNotNull();
        claims.close();
        claims.giveSign();
        assertThat(owner()).isNull();
    }

    /** One claim that cannot be let go keeps no other, nor hides what was done. */
    @Test
    void segmentsAreLetGoOneByOne() throws Exception {
        shop.jdbc.update(
                "insert into projection_token (processor_name, segment, token_timestamp)"
                        + " values (?, 1, '1970-01-01T00:00:00Z'), (?, 2, '1970-01-01T00:00:00Z')",
                PROCESSOR,
                PROCESSOR);
        try (HikariDataSource impatient =
                        TestDatabase.like(shop.database, 8, Map.of("sessionVariables", "innodb_lock_wait_timeout=1"));
                Connection other = shop.database.getConnection();
                Statement lock = other.createStatement()) {
            Claims claims = Claims.of(parts(impatient).factory(), PROCESSOR, Set.of(0, 1, 2), CLAIM);
            other.setAutoCommit(false);
            lock.execute("select 1 from projection_token where processor_name = '" + PROCESSOR
                    + "' and segment = 1 for update");
            claims.close();
            other.rollback();
        }
        assertThat(shop.jdbc.queryForList(
                        "select segment from projection_token where processor_name = ? and owner is not null",
                        Integer.class,
                        PROCESSOR))
                .containsExactly(1);
    }

    @Test
    void itMakesNoTableThatIsNotItsOwnAnyMore() {
        FeederParts stalled = parts();
        Claims lost = claim(stalled);
        shop.jdbc.update("update projection_token set owner = 'other/feeder' where owner is not null");
        assertThatThrownBy(() -> make(stalled, lost::whileKept)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(tablesOfSecond()).isEmpty();
    }

    @Test
    void nobodyElseCanClaimWhatATableIsMadeFor() {
        FeederParts parts = parts();
        try (Claims claims = claim(parts)) {
            claims.whileKept(() -> assertThatThrownBy(this::claimOrFail).isInstanceOf(DataAccessException.class));
            claimOrFail();
        }
    }

    /** Between its look at the position and the tables another one has built the generation. */
    @Test
    void itBuildsNothingOnRowsThatAreThereAndDropsNoIndexOfThem() {
        FeederParts parts = parts();
        try (Claims claims = claim(parts)) {
            write(parts, writer(parts, claims));
        }
        make(parts, Runnable::run);
        parts.tables().addIndexes(SECOND, FIRST);
        shop.jdbc.update("insert into product_2__g2 select * from product_2");
        List<String> indexes = indexes();
        assertThat(indexes).hasSizeGreaterThan(PRODUCTS.lookups().size());
        assertThatThrownBy(() -> make(parts, Runnable::run)).hasMessageContaining("product_2__g2 has rows already");
        assertThat(indexes()).isEqualTo(indexes);
    }

    @Test
    void itDropsNoTableAfterItHasLostItsClaim() {
        FeederParts parts = parts();
        make(parts, Runnable::run);
        List<String> tables = tablesOfSecond();
        assertThat(tables).hasSizeGreaterThan(1);
        Claims claims = claim(parts);
        assertThatThrownBy(() -> parts.tables().drop(SECOND, () -> {
                    if (tablesOfSecond().size() < tables.size()) {
                        shop.jdbc.update("update projection_token set owner = 'other/feeder' where owner is not null");
                    }
                    claims.keep();
                }))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(tablesOfSecond()).hasSize(tables.size() - 1);
    }

    /** On a connection of its own, as another node would. */
    private void claimOrFail() {
        new JdbcTemplate(new DelegatingDataSource(shop.database))
                .queryForList(
                        "select segment from projection_token where processor_name = ? for update nowait", PROCESSOR);
    }

    private static void make(FeederParts parts, Consumer<Runnable> fence) {
        parts.tables().make(SECOND, FIRST, PRODUCTS.lookups(), true, fence);
    }

    private List<String> tablesOfSecond() {
        return shop.jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_type = 'BASE TABLE' and table_name like '%\\_\\_g2'",
                String.class);
    }

    private List<String> indexes() {
        return shop.jdbc.queryForList(
                "select distinct index_name from information_schema.statistics where table_schema = database()"
                        + " and table_name = 'product_2__g2' and non_unique = 1 order by index_name",
                String.class);
    }

    private FeederParts parts() {
        return parts(shop.database);
    }

    private FeederParts parts(DataSource dataSource) {
        return Node.of(dataSource, shop.ledger, Node.settings(100, 1), List.of(PRODUCTS))
                .parts();
    }

    private static Claims claim(FeederParts parts) {
        return Claims.of(parts.factory(), PROCESSOR, Set.of(0), CLAIM);
    }

    private static GenerationWriter writer(FeederParts parts, Claims claims) {
        return new GenerationWriter(parts.factory(), Runnable::run, PROCESSOR, Map.copyOf(claims.positions()));
    }

    private void write(FeederParts parts, GenerationWriter writer) {
        ProjectionWork work = parts.factory().work(PRODUCTS, Generation.first(PROCESSOR), Sums.NONE);
        try (SliceReader reader = new SliceReader(shop.ledger, Runnable::run)) {
            writer.write(work, reader.read(0, Long.MAX_VALUE, 1_000, 0), _ -> Long.MAX_VALUE, false);
        }
    }

    private @Nullable String owner() {
        return shop.jdbc
                .queryForList("select owner from projection_token where processor_name = ?", String.class, PROCESSOR)
                .getFirst();
    }
}
