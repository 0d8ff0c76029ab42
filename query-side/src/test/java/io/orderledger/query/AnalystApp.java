package io.orderledger.query;

import io.orderledger.query.projection.Eventually;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The running query side with the events of {@link AnalystShop}, and an analyst's account as the SQL that ships makes it. */
abstract class AnalystApp {
    static final AnalystShop SHOP = new AnalystShop();
    static final RunningApp APP = new RunningApp(Map.of());
    static final JdbcTemplate JDBC = new JdbcTemplate(APP.bean(DataSource.class));
    private static final String PASSWORD = "an-analyst's-own";
    private static final boolean MARIADB = server().contains("MariaDB");

    static {
        APP.append(SHOP.halfAYear());
        awaitProjections();
        createAnalyst();
        // The server of the tests has neither TLS nor keys, which MySQL's own way to check passwords needs.
        JDBC.execute("alter user 'analyst'@'%' identified "
                + (MARIADB ? "by " : "with mysql_native_password by ") + "'" + PASSWORD.replace("'", "''")
                + "' account unlock");
    }

    static void awaitProjections() {
        Eventually.until(
                "every projection is level with the ledger, and has said so",
                () -> JDBC.queryForList("select projection from rpt_freshness where status <> 'current'")
                        .isEmpty());
    }

    /** Runs the SQL that ships for this kind of server. */
    static void createAnalyst() {
        String script = "analyst/create-analyst-" + (MARIADB ? "mariadb" : "mysql8") + ".sql";
        try (Connection connection = APP.bean(DataSource.class).getConnection()) {
            ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ClassPathResource(script), StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of the analyst. */
    static Connection analyst() throws SQLException {
        return DriverManager.getConnection(TestDatabase.server().url(database()), "analyst", PASSWORD);
    }

    static String database() {
        return Objects.requireNonNull(JDBC.queryForObject("select database()", String.class));
    }

    private static String server() {
        return Objects.requireNonNull(JDBC.queryForObject("select version()", String.class));
    }
}
