package io.orderledger.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.database.DatabaseCopy;
import io.orderledger.database.DatabaseUnderTest;
import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.ledger.LedgerMigration;
import io.orderledger.query.projection.ProjectionMigration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One real server for all tests of this module, with an empty database for each that asks. */
public final class TestDatabase {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final int POOL_SIZE = 24;

    private TestDatabase() {}

    public static EmbeddedDatabase server() {
        return DatabaseUnderTest.shared();
    }

    /** The name of a new, empty database. */
    public static String emptyDatabase() {
        String name = "query_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        server().createDatabase(name);
        return name;
    }

    public static HikariDataSource pool(String database) {
        return pool(server(), database);
    }

    public static HikariDataSource pool(EmbeddedDatabase server, String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(database));
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(3_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** A pool on the same database whose connections have other settings of the driver, such as {@code socketTimeout}. */
    public static HikariDataSource like(HikariDataSource pool, int size, Map<String, String> driverSettings) {
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setPoolName(null);
        config.setMaximumPoolSize(size);
        driverSettings.forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }

    /** A pool on a new database with the ledger's tables and the read tables in it. */
    public static HikariDataSource migrated() {
        return pool(newDatabase());
    }

    /** The name of a new database with these tables. */
    static String newDatabase() {
        String name = emptyDatabase();
        DatabaseCopy.copy(server(), Template.NAME, name);
        return name;
    }

    /** Migrated once: what all others are copies of. */
    private static final class Template {
        static final String NAME = emptyDatabase();

        static {
            try (HikariDataSource pool = pool(NAME)) {
                new ProjectionMigration(new LedgerMigration(pool));
            }
        }
    }
}
