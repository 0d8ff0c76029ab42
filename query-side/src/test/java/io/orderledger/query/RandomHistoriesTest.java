package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.history.Erasure;
import io.orderledger.query.history.ExpectedTables;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.projection.BatchRunner;
import io.orderledger.query.projection.Projection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever happened and however it is cut into batches, the tables hold what a plain reading of the events gives. */
class RandomHistoriesTest {
    private static final int STEPS = 800;
    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void clear() {
        Tables.clear(DATABASE);
    }

    @Test
    void noReadTableIsLeftOut() {
        List<String> inDatabase = new JdbcTemplate(DATABASE)
                .queryForList(
                        "select table_name from information_schema.tables"
                                + " where table_schema = database() and table_type = 'BASE TABLE'",
                        String.class);
        inDatabase.removeIf(table -> !table.matches(".*_\\d+"));
        assertThat(Tables.ALL).containsExactlyInAnyOrderElementsOf(inDatabase);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void batchesOfAnySizeGiveTheSameRowsAndSoDoesAReplay(long seed) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        Map<String, List<String>> oneByOne = tablesAfter(history, 1);
        Tables.clear(DATABASE);
        Map<String, List<String>> inBatches = tablesAfter(history, 500);
        Tables.clear(DATABASE);
        Map<String, List<String>> inOddBatches = tablesAfter(history, 7);

        assertThat(oneByOne.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(inBatches).isEqualTo(oneByOne);
        assertThat(inOddBatches).isEqualTo(oneByOne);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void aReplayThatCannotReadWhoWasErasedGivesTheSameRows(long seed) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        Map<String, List<String>> live = tablesAfter(history, 50);
        Tables.clear(DATABASE);
        List<Recorded> again = Erasure.readAgain(history);
        assertThat(again).isNotEqualTo(history);
        assertThat(tablesAfter(again, 500)).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theTablesHoldWhatAPlainReadingOfTheEventsGives(long seed) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        tablesAfter(history, 100);
        ExpectedTables expected = ExpectedTables.of(history);
        for (String table : Tables.ALL) {
            assertThat(ExpectedTables.actual(DATABASE, table))
                    .as(table)
                    .containsExactlyInAnyOrderElementsOf(expected.rows(table));
        }
    }

    private static Map<String, List<String>> tablesAfter(List<Recorded> history, int batchSize) {
        for (Projection<?> projection : Projections.all()) {
            new BatchRunner(projection, DATABASE).run(history, batchSize);
        }
        return Tables.dump(DATABASE);
    }
}
