package io.orderledger.ledger;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the ledger's tables up to date before anything else touches them. The read tables are migrated elsewhere with
 * a history of their own, so the schema may be anything but empty; several processes may start at once.
 */
public final class LedgerMigration {
    static final String HISTORY_TABLE = "flyway_ledger_history";
    private static final int LOCK_RETRIES = 120;
    private static final String TRIGGER_REFUSED = "binary logging is enabled";

    private final DataSource dataSource;

    /** Migrates at once; throws when the tables cannot be brought up to date. */
    public LedgerMigration(DataSource dataSource) {
        this.dataSource = dataSource;
        try {
            MigrationLock.whileHeld(dataSource, () -> flyway(dataSource).migrate());
        } catch (FlywayException e) {
            if (String.valueOf(e.getMessage()).contains(TRIGGER_REFUSED)) {
                throw new IllegalStateException(
                        "The database refuses the triggers that protect the ledger: start MySQL with"
                                + " --log-bin-trust-function-creators=1, or migrate as a user with SUPER",
                        e);
            }
            throw e;
        }
    }

    /** The database, with the ledger's tables in it. */
    public DataSource migrated() {
        return dataSource;
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/ledger")
                .table(HISTORY_TABLE)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .lockRetryCount(LOCK_RETRIES)
                .configuration(Map.of("flyway.reportEnabled", "false"))
                .load();
    }
}
