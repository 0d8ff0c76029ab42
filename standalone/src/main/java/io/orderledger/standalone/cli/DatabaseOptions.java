package io.orderledger.standalone.cli;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the database is: of a server that runs here, or anywhere, by the variables the two sides take. */
final class DatabaseOptions {
    private static final String CONNECTION_FILE = "connection.properties";
    private static final String CONNECT_TIMEOUT_MILLIS = "10000";
    private static final String FLAGS = "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSqlLimit=8192"
            + "&connectionTimeZone=UTC&characterEncoding=UTF-8";

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Data directory of a server that runs on this machine; else MYSQL_ADDRESS, MYSQL_USERNAME,"
                    + " MYSQL_PASSWORD and MYSQL_DATABASE; else ./data")
    private @Nullable Path dataDirectory;

    /** @throws CommandFailed when it is not told or does not answer */
    Connection connect(Map<String, String> environment) {
        Properties properties = dataDirectory == null && environment.containsKey("MYSQL_ADDRESS")
                ? ofEnvironment(environment)
                : ofDirectory(dataDirectory == null ? Path.of("data") : dataDirectory);
        String url = (String) properties.remove("url");
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_MILLIS);
        try {
            Connection connection = new Driver().connect(url, properties);
            if (connection == null) throw new CommandFailed("Not the address of a MySQL database: " + url);
            connection.setReadOnly(true);
            return connection;
        } catch (SQLException e) {
            throw new CommandFailed(
                    "The database does not answer: " + e.getMessage()
                            + (url.startsWith("jdbc:mysql://127.0.0.1") ? " (does the server run?)" : ""),
                    e);
        }
    }

    private static Properties ofEnvironment(Map<String, String> environment) {
        var properties = new Properties();
        properties.setProperty(
                "url",
                "jdbc:mysql://%s/%s?%s"
                        .formatted(
                                environment.get("MYSQL_ADDRESS"),
                                environment.getOrDefault("MYSQL_DATABASE", "order_ledger"),
                                FLAGS));
        properties.setProperty("user", environment.getOrDefault("MYSQL_USERNAME", ""));
        properties.setProperty("password", environment.getOrDefault("MYSQL_PASSWORD", ""));
        return properties;
    }

    private static Properties ofDirectory(Path directory) {
        Path file = directory.resolve(CONNECTION_FILE);
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new CommandFailed(
                    "No database is named: there is no readable " + file + "; give --data-dir DIR of a"
                            + " server that runs here, or MYSQL_ADDRESS, MYSQL_USERNAME and MYSQL_PASSWORD",
                    e);
        }
        if (properties.getProperty("url") == null) throw new CommandFailed("No url in " + file);
        return properties;
    }
}
