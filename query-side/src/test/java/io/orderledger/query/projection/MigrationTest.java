package io.orderledger.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.ledger.LedgerMigration;
import io.orderledger.query.Projections;
import io.orderledger.query.Tables;
import io.orderledger.query.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read tables as the migrations leave them. */
class MigrationTest {
    private static final int PROCESSES = 4;
    private static final int GENERATIONS_SINCE = 140;
    private static final String READ_TABLES = "classpath:db/projections";
    private static final String LIVE_ELSEWHERE =
            "insert into projection_generation (projection, generation, plain_names, state, state_since, wanted,"
                    + " requested_by) values ('product-2', 2, 0, 'live', utc_timestamp(6), 'nothing', 'x')";
    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void severalProcessesMayMigrateAtOnceBesideTheLedger() throws InterruptedException, ExecutionException {
        try (HikariDataSource fresh = TestDatabase.pool(TestDatabase.emptyDatabase());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> migrations = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                migrations.add(threads.submit(() -> new ProjectionMigration(new LedgerMigration(fresh))));
                migrations.add(threads.submit(() -> new LedgerMigration(fresh)));
            }
            for (Future<?> migration : migrations) {
                migration.get();
            }
            assertThat(tables(fresh)).containsAll(Tables.ALL).contains("ledger_event");
        }
    }

    @Test
    void everyTableAndEveryColumnSaysInChineseWhatItIs() {
        List<String> silent = query("""
            select concat(c.table_name, '.', c.column_name) from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = database() and t.table_type = 'BASE TABLE'
            and c.table_name not like 'flyway%' and not (c.column_comment regexp '[一-龥]')
            union select table_name from information_schema.tables
            where table_schema = database() and table_type = 'BASE TABLE'
            and table_name not like 'flyway%' and not (table_comment regexp '[一-龥]')\
            """);
        assertThat(silent).isEmpty();
        assertThat(query("select table_name from information_schema.tables where table_schema = database()"))
                .hasSizeGreaterThan(Tables.ALL.size());
    }

    @Test
    void everyVersionedTableHasAViewOfItsColumnsUnderItsPlainName() {
        for (String table : Tables.ALL) {
            String view = table.substring(0, table.lastIndexOf('_'));
            assertThat(columns(view)).as(view).isNotEmpty().isEqualTo(columns(table));
        }
    }

    /** Else a rebuild would miss one, or a swap would move what is another's. */
    @Test
    void everyTableBelongsToOneProjectionAndEveryViewShowsTablesOfOne() {
        List<String> owned = new ArrayList<>();
        List<GenerationNames> names = new ArrayList<>();
        for (Projection<?> projection : Projections.all()) {
            owned.addAll(projection.tables());
            names.add(new GenerationNames(projection, Generation.first(projection.name())));
        }
        assertThat(owned).doesNotHaveDuplicates().containsAll(Tables.ALL);
        for (String definition :
                query("select view_definition from information_schema.views" + " where table_schema = database()")) {
            assertThat(names.stream().filter(projection -> projection.areNamedIn(definition)))
                    .as(definition)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void migrationsWaitWhereTheTablesThatTheyWouldChangeAreNotTheLiveOnes() {
        try (HikariDataSource fresh = TestDatabase.migrated()) {
            JdbcTemplate jdbc = new JdbcTemplate(fresh);
            jdbc.update(LIVE_ELSEWHERE);
            LedgerMigration ledger = new LedgerMigration(fresh);
            assertThatThrownBy(() -> new ProjectionMigration(ledger, READ_TABLES, "classpath:db/later/read-table"))
                    .hasMessageContaining("product-2 is live in");
            jdbc.update("update projection_generation set plain_names = 1");
            new ProjectionMigration(ledger, READ_TABLES, "classpath:db/later/read-table");
            assertThat(jdbc.queryForList("select later from product_2")).isEmpty();
        }
    }

    /** Else no shop would start that is live in a generation it has rebuilt. */
    @Test
    void migrationsOfTheRuntimesOwnTablesDoNotWait() {
        try (HikariDataSource fresh = TestDatabase.migrated()) {
            JdbcTemplate jdbc = new JdbcTemplate(fresh);
            jdbc.update(LIVE_ELSEWHERE);
            new ProjectionMigration(new LedgerMigration(fresh), READ_TABLES, "classpath:db/later/runtime-table");
            assertThat(jdbc.queryForList("select later from projection_generation", Integer.class))
                    .hasSize(1);
        }
        assertThat(ProjectionMigration.mayChangeReadTables("V151__projection_generation_roll_back.sql"))
                .isFalse();
    }

    /** The names say which migrations do not wait. Before generations were known, nothing had to wait. */
    @Test
    void migrationsNamedAfterTheRuntimesTablesNameNoTableOrViewOfAProjection() throws IOException {
        List<String> read = new ArrayList<>(
                query("select table_name from information_schema.views where table_schema = database()"));
        Projections.all().forEach(projection -> read.addAll(projection.tables()));
        Pattern named = Pattern.compile("\\b(" + String.join("|", read) + "|[a-z_]+_\\d+)\\b");
        int looked = 0;
        for (Resource script : new PathMatchingResourcePatternResolver().getResources(READ_TABLES + "/V*.sql")) {
            String name = requireNonNull(script.getFilename());
            boolean waits = ProjectionMigration.mayChangeReadTables(name);
            if (!waits && Integer.parseInt(name.substring(1, 4)) >= GENERATIONS_SINCE) {
                assertThat(script.getContentAsString(UTF_8)).as(name).doesNotContainPattern(named);
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(2);
    }

    @Test
    void idsTellUpperFromLowerCaseAndAmountsAreExact() {
        assertThat(query("""
            select concat(table_name, '.', column_name) from information_schema.columns
            where table_schema = database() and table_name regexp '_[0-9]+$'
            and (column_name = 'id' or column_name like '%\\_id') and collation_name <> 'ascii_bin'\
            """)).isEmpty();
        assertThat(query("""
            select concat(table_name, '.', column_name) from information_schema.columns
            where table_schema = database() and data_type in ('float', 'double', 'timestamp')
            and table_name not like 'flyway%'\
            """)).isEmpty();
    }

    @Test
    void tokensHaveRoomAndTheirRowsAreThereBeforeTwoNodesRaceForThem() {
        assertThat(query("""
            select data_type from information_schema.columns
            where table_schema = database() and table_name = 'projection_token' and column_name = 'token'\
            """)).containsExactly("mediumblob");
        List<String> expected = new ArrayList<>(List.of("__config"));
        Projections.all().forEach(projection -> expected.add(projection.name()));
        assertThat(query("select processor_name from projection_token where segment = 0"))
                .containsExactlyInAnyOrderElementsOf(expected);
        var tokens = TokenTable.tokenStore(
                DATABASE,
                new io.orderledger.ledger.LedgerSerializer(new PlainPersonalData()),
                java.time.Duration.ofSeconds(10),
                TokenTable.madeUpNodeId());
        assertThat(tokens.retrieveStorageIdentifier())
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
    }

    private static List<String> columns(String table) {
        return query("select column_name from information_schema.columns where table_schema = database()"
                + " and table_name = '" + table + "' order by ordinal_position");
    }

    private static List<String> tables(HikariDataSource database) {
        return new JdbcTemplate(database)
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = database()",
                        String.class);
    }

    private static List<String> query(String sql) {
        return new JdbcTemplate(DATABASE).queryForList(sql, String.class);
    }
}
