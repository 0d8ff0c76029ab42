package io.orderledger.database;

import java.nio.file.Path;

/**
 * The server that a run of tests is about: MariaDB, or MySQL 8 where the system property
 * {@code ledger.database-under-test} is {@code mysql8}. The build runs the tests that need a database once on each.
 */
public final class DatabaseUnderTest {
    private static final String PROPERTY = "ledger.database-under-test";
    private static final String MARIADB = "mariadb";
    private static final String MYSQL = "mysql8";

    private DatabaseUnderTest() {}

    private static final class Shared {
        static final EmbeddedDatabase DATABASE = start(TestDirectory.ofThisJvm().resolve("shared"));
    }

    /** The one server of all tests in this JVM, which make databases of their own in it. It ends with the JVM. */
    public static EmbeddedDatabase shared() {
        return Shared.DATABASE;
    }

    static boolean isMySql() {
        return switch (System.getProperty(PROPERTY, MARIADB)) {
            case MARIADB -> false;
            case MYSQL -> true;
            case String other ->
                throw new IllegalArgumentException(PROPERTY + " is " + MARIADB + " or " + MYSQL + ", not " + other);
        };
    }

    /** As {@link EmbeddedDatabase#start(Path, Path)}, with the programs that builds of this user share. */
    public static EmbeddedDatabase start(Path dataDirectory) {
        return isMySql()
                ? MySqlServer.start(dataDirectory)
                : EmbeddedDatabase.start(dataDirectory, EmbeddedDatabase.sharedServerDirectory());
    }
}
