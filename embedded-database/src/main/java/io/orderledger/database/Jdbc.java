package io.orderledger.database;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections by MySQL's own driver, the one the ledger uses. */
final class Jdbc {
    private static final Logger LOG = LoggerFactory.getLogger(Jdbc.class);
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final String PROBE_TIMEOUT_MILLIS = "5000";

    /** Batches and prepared statements on the server, instants in UTC; no TLS, because nothing leaves the machine. */
    private static final String FLAGS = "?rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true"
            + "&prepStmtCacheSqlLimit=8192&useLocalSessionState=true&connectionTimeZone=UTC"
            + "&characterEncoding=UTF-8&sslMode=DISABLED";

    private Jdbc() {}

    static String url(int port, String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + FLAGS;
    }

    static void requirePlainName(String database) {
        if (!PLAIN_NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + database);
        }
    }

    static Connection open(ConnectionFile to, String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", to.user());
        properties.setProperty("password", to.password());
        properties.setProperty("connectTimeout", PROBE_TIMEOUT_MILLIS);
        properties.setProperty("socketTimeout", PROBE_TIMEOUT_MILLIS);
        var connection = new Driver().connect(url(to.port(), database), properties);
        if (connection == null) {
            throw new SQLException("MySQL's driver does not take its own address");
        }
        return connection;
    }

    static boolean answers(ConnectionFile to) {
        try (var probe = open(to, "")) {
            return probe.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** For systems without SIGTERM. */
    static void shutDown(ConnectionFile to) {
        try (var connection = open(to, "");
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            LOG.warn("The database did not take the order to shut down", e);
        }
    }
}
