package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.Projections;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.statement.NamedStatement;
import io.orderledger.query.statement.Statements;
import io.orderledger.query.statement.TestStatements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A generation that is built has no indexes but its projection's lookups: a statement that finds its rows by another
 * would read the whole table for each event.
 */
class LookupsTest {
    private static final Pattern TARGET = Pattern.compile("^(?:insert into|update|delete from) (\\w+)");
    /** A handful of rows that never change. */
    private static final Pattern SMALL_TABLE = Pattern.compile("\\bsales_basis (\\w+)");

    private static final Statements STATEMENTS = TestStatements.ALL;

    private static HikariDataSource database;

    /** @param readWhole tables of which it would look at every row */
    private record Plan(String statement, List<String> readWhole) {}

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static List<Projection<?>> projections() {
        return Projections.all();
    }

    @ParameterizedTest
    @MethodSource("projections")
    void everyStatementFindsItsRowsByAnIndex(Projection<?> projection) {
        var building = new GenerationNames(projection, building(projection));
        var live = new GenerationNames(projection, Generation.first(projection.name()));
        new GenerationTables(database).make(building, live, projection.lookups(), true, Runnable::run);
        List<Plan> plans = STATEMENTS.names().stream()
                .map(STATEMENTS::get)
                .filter(statement -> isOf(projection, statement))
                .map(building::in)
                .map(LookupsTest::plan)
                .toList();
        assertThat(plans)
                .isNotEmpty()
                .allSatisfy(plan ->
                        assertThat(plan.readWhole()).as(plan.statement()).isEmpty());
    }

    /** What project and erase send; sums are filled when all indexes are there. */
    private static boolean isOf(Projection<?> projection, NamedStatement statement) {
        Matcher target = TARGET.matcher(statement.sql());
        return target.find()
                && projection.tables().contains(target.group(1))
                && !projection.sums().takeOut().contains(statement.name())
                && !projection.sums().putIn().contains(statement.name());
    }

    private static Plan plan(NamedStatement statement) {
        if (statement.sql().startsWith("insert") && !statement.sql().contains("select")) {
            return new Plan(statement.name(), List.of());
        }
        List<String> small = SMALL_TABLE
                .matcher(statement.sql())
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> read = new JdbcTemplate(database)
                .query(
                        "explain " + statement.sql(),
                        prepared -> {
                            for (int i = 1; i <= statement.parameters().names().size(); i++) prepared.setString(i, "1");
                        },
                        (row, _) -> isWhole(row) ? row.getString("table") : "");
        return new Plan(
                statement.name(),
                read.stream()
                        .filter(table -> !table.isEmpty() && !small.contains(table))
                        .toList());
    }

    /** No index could help. What is written to has none either, nor has what is left of other steps. */
    private static boolean isWhole(ResultSet row) throws SQLException {
        String table = row.getString("table");
        return table != null
                && !table.startsWith("<")
                && !"INSERT".equals(row.getString("select_type"))
                && row.getString("possible_keys") == null;
    }

    private static Generation building(Projection<?> projection) {
        return new Generation(
                projection.name(),
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
