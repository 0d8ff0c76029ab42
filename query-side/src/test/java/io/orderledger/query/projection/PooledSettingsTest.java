package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.query.statement.TestStatements;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever takes a connection from the pool after a swap finds the settings that the pool's connections have. */
class PooledSettingsTest {
    private static final Projection<?> PRODUCTS = ProductConfiguration.projection();

    private HikariDataSource database;
    private HikariDataSource one;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        database = TestDatabase.migrated();
        String variables = "innodb_lock_wait_timeout=3,lock_wait_timeout=77";
        one = TestDatabase.like(database, 1, Map.of("sessionVariables", variables));
        jdbc = new JdbcTemplate(one);
    }

    @AfterEach
    void close() {
        one.close();
        database.close();
    }

    @Test
    void howLongRowsAreWaitedForIsAsBeforeWhenAProcessorWasHeldStill() {
        StandingStill.of(PRODUCTS.name(), one, TestStatements.ALL).close();
        assertThat(setting("innodb_lock_wait_timeout")).isEqualTo(3);
    }

    @Test
    void howLongRowsAreWaitedForIsAsBeforeWhenItCouldNotBeHeld() throws Exception {
        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select 1 from projection_token where processor_name = '" + PRODUCTS.name() + "' for update");
            assertThatThrownBy(() -> StandingStill.of(PRODUCTS.name(), one, TestStatements.ALL))
                    .isInstanceOf(DataAccessException.class);
            other.rollback();
        }
        assertThat(setting("innodb_lock_wait_timeout")).isEqualTo(3);
    }

    @Test
    void howLongTablesAreWaitedForIsAsBeforeWhenViewsWereMovedOrWereHeld() throws Exception {
        var tables = new GenerationTables(one);
        var live = new GenerationNames(PRODUCTS, Generation.first(PRODUCTS.name()));
        var next = new GenerationNames(PRODUCTS, second());
        tables.make(next, live, List.of(), true, Runnable::run);
        try (Connection reader = database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.executeQuery("select count(*) from product").close();
            assertThatThrownBy(() -> tables.moveViews(live, next)).isInstanceOf(DataAccessException.class);
            reader.rollback();
        }
        assertThat(setting("lock_wait_timeout")).isEqualTo(77);
        assertThat(tables.moveViews(live, next)).isTrue();
        assertThat(setting("lock_wait_timeout")).isEqualTo(77);
    }

    private @Nullable Long setting(String name) {
        return jdbc.queryForObject("select @@session." + name, Long.class);
    }

    private static Generation second() {
        return new Generation(
                PRODUCTS.name(),
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
                null);
    }
}
