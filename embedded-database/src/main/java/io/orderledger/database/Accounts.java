package io.orderledger.database;

import java.io.IOException;
import java.nio.file.Path;

/** The statements the server runs at start, before it listens: they leave one account, ours, with this run's password. */
final class Accounts {
    private Accounts() {}

    static Path writeInitFile(Path dataDirectory, ConnectionFile connection) throws IOException {
        var user = "'" + connection.user() + "'@'127.0.0.1'";
        // One statement a line. The accounts of the installation go only while ours does not exist yet: later ones
        // were made by the operator.
        var statements = """
            delete from mysql.proxies_priv where User <> 'mariadb.sys' and not exists (select 1 from mysql.global_priv where User = '%1$s');
            delete from mysql.db where User = '' and not exists (select 1 from mysql.global_priv where User = '%1$s');
            delete from mysql.global_priv where User <> 'mariadb.sys' and not exists (select 1 from (select User from mysql.global_priv where User = '%1$s') as own);
            flush privileges;
            create user if not exists %2$s identified by '%3$s';
            alter user %2$s identified by '%3$s';
            grant all privileges on *.* to %2$s with grant option;
            """.formatted(connection.user(), user, connection.password());
        var file = dataDirectory.resolve(".init.sql");
        ConnectionFile.replace(file, statements);
        return file;
    }
}
