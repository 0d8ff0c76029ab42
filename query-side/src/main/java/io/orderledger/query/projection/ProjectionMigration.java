package io.orderledger.query.projection;

import io.orderledger.ledger.LedgerMigration;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Brings the read tables up to date at start, with a history of its own beside the ledger's in the same schema. Several
 * processes may start at once: Flyway locks its history table, but not before there is one.
 */
public final class ProjectionMigration {
    private static final String HISTORY_TABLE = "flyway_projection_history";
    private static final int LOCK_SECONDS = 60;
    private static final String GENERATIONS_KNOWN = "select 1 from information_schema.tables"
            + " where table_schema = database() and table_name = 'projection_generation'";

    /** By their names: tables of the runtime, which are there once, whatever generation of a projection is live. */
    private static final Pattern OF_THE_RUNTIME = Pattern.compile("V\\d+__(projection|job)_\\w+\\.sql");

    private static final String READ_TABLES = "classpath:db/projections";

    private static final String LIVE_ELSEWHERE = "select projection, generation from projection_generation"
            + " where state = 'live' and plain_names = 0 order by projection limit 1";

    /**
     * Migrates at once; throws when the tables cannot be brought up to date.
     *
     * @param ledger has been migrated before: a view tells how far the projections are behind it
     */
    public ProjectionMigration(LedgerMigration ledger) {
        this(ledger, READ_TABLES);
    }

    /** @param locations of all migrations */
    ProjectionMigration(LedgerMigration ledger, String... locations) {
        DataSource dataSource = ledger.migrated();
        try (ReadTablesLock _ = ReadTablesLock.of(dataSource, LOCK_SECONDS)) {
            Flyway flyway = flyway(dataSource, locations);
            if (Arrays.stream(flyway.info().pending())
                    .map(MigrationInfo::getScript)
                    .anyMatch(ProjectionMigration::mayChangeReadTables)) {
                refuseWhereOtherTablesAreLive(dataSource);
            }
            flyway.migrate();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The read tables could not be migrated", e);
        }
    }

    /** All but those that are named after a table of the runtime. */
    static boolean mayChangeReadTables(String script) {
        return !OF_THE_RUNTIME.matcher(script).matches();
    }

    /** Migrations change the tables that have the plain names; where others are read they would miss them. */
    private static void refuseWhereOtherTablesAreLive(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery(GENERATIONS_KNOWN)) {
                if (!table.next()) {
                    return;
                }
            }
            try (ResultSet live = statement.executeQuery(LIVE_ELSEWHERE)) {
                if (live.next()) {
                    throw new IllegalStateException(
                            ("The read tables cannot be migrated: %s is live in generation %d, whose tables have not"
                                + " the names that migrations use. Start the version before, roll back, or drop the"
                                + " first generation and rebuild once more")
                                    .formatted(live.getString(1), live.getInt(2)));
                }
            }
        }
    }

    private static Flyway flyway(DataSource dataSource, String... locations) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(locations)
                .table(HISTORY_TABLE)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .failOnMissingLocations(true)
                .configuration(Map.of("flyway.reportEnabled", "false"))
                .load();
    }
}
