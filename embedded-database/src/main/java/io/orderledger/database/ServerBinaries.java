package io.orderledger.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An unpacked database server and how it is called. Production knows MariaDB's only; the tests know MySQL's too. */
interface ServerBinaries {
    /** Names the database directory and the log. */
    String name();

    Path home();

    Path server();

    Path libraries();

    /** The environment variable in which the system looks for {@link #libraries()}. */
    String libraryPathVariable();

    /** What this server needs on its command line besides the options of {@link ServerCommand}. */
    List<String> serverOptions();

    /** Makes the system tables in an empty directory, in which it is to be run. */
    List<String> installCommand(Path databaseDirectory) throws IOException;

    /** Statements, one a line, that leave one account: the connection's, with its password. */
    String accounts(ConnectionFile connection);
}
