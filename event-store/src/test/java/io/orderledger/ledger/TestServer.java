package io.orderledger.ledger;

import io.orderledger.database.DatabaseCopy;
import io.orderledger.database.DatabaseUnderTest;
import io.orderledger.database.EmbeddedDatabase;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one database server of all tests in this JVM. It ends with the JVM. */
public final class TestServer {
    private static final EmbeddedDatabase SERVER = DatabaseUnderTest.shared();

    private TestServer() {}

    public static EmbeddedDatabase server() {
        return SERVER;
    }

    /** Makes a database with the ledger's tables and gives its name. */
    public static String newDatabase() {
        String name = emptyDatabase();
        DatabaseCopy.copy(SERVER, Template.NAME, name);
        return name;
    }

    static String emptyDatabase() {
        String name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
        SERVER.createDatabase(name);
        return name;
    }

    static void drop(String database) {
        DataSource server = new DriverManagerDataSource(SERVER.url(database), SERVER.user(), SERVER.password());
        JdbcClient.create(server).sql("drop database " + database).update();
    }

    /** Migrated once: what all others are copies of. */
    private static final class Template {
        static final String NAME = emptyDatabase();

        static {
            new LedgerMigration(new DriverManagerDataSource(SERVER.url(NAME), SERVER.user(), SERVER.password()));
        }
    }
}
