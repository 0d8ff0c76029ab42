package io.orderledger.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements on an embedded database, through the address that it gives to everybody. */
final class Sql {
    private Sql() {}

    static Connection open(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url(EmbeddedDatabase.DEFAULT_DATABASE), database.user(), database.password());
    }

    static void run(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = open(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of all rows. */
    static List<String> column(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = open(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }
}
