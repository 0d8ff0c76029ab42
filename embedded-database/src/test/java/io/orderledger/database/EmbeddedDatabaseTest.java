package io.orderledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    private static final Path SERVER = EmbeddedDatabase.sharedServerDirectory();

    @TempDir
    static Path directory;

    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(directory, SERVER);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void hasTheSettingsTheLedgerReliesOn() throws Exception {
        assertThat(Sql.column(
                        database,
                        "select concat_ws(',', @@tx_isolation, @@character_set_server, @@time_zone,"
                                + " @@innodb_flush_log_at_trx_commit, @@log_bin, @@max_allowed_packet,"
                                + " @@event_scheduler, @@innodb_file_per_table, @@skip_name_resolve,"
                                + " @@bind_address, @@character_set_connection)"))
                .containsExactly("READ-COMMITTED,utf8mb4,+00:00,1,OFF,67108864,OFF,ON,ON,127.0.0.1,utf8mb4");
        assertThat(Sql.column(
                        database,
                        "select default_collation_name from information_schema.schemata"
                                + " where schema_name = 'order_ledger'"))
                .containsExactly("utf8mb4_unicode_520_ci");
    }

    @Test
    void keepsRareCharactersApart() throws Exception {
        Sql.run(
                database,
                "create table names (name varchar(10) primary key)",
                "insert into names values ('𠮷'), ('𠮶')");
        assertThat(Sql.column(database, "select name from names where name = '𠮷'"))
                .containsExactly("𠮷");
    }

    @Test
    void hasOneAccountAndNoTestDatabase() throws Exception {
        assertThat(Sql.column(database, "select concat(User, '@', Host) from mysql.global_priv"))
                .containsExactlyInAnyOrder("ledger@127.0.0.1", "mariadb.sys@localhost");
        assertThat(Sql.column(database, "show databases")).doesNotContain("test");
        for (var user : new String[] {"root", "", "ledger"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url("order_ledger"), user, "")
                            .close())
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address :
                    network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                assertThatThrownBy(() -> new Socket(address, database.port()).close())
                        .as("%s", address)
                        .isNotNull();
            }
        }
        new Socket(InetAddress.getLoopbackAddress(), database.port()).close();
    }

    @Test
    void tellsAnalystsHowToConnectAndNobodyElse() throws Exception {
        var file = directory.resolve("connection.properties");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        try (var connection = DriverManager.getConnection(
                properties.getProperty("url"), properties.getProperty("user"), properties.getProperty("password"))) {
            assertThat(connection.getCatalog()).isEqualTo("order_ledger");
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
        try (var files = Files.list(directory)) {
            assertThat(files.map(p -> p.getFileName().toString())).doesNotContain(".init.sql", ".init.sql.next");
        }
    }

    @Test
    void createsADatabaseOnceAndRefusesNamesThatAreNot() {
        database.createDatabase("shop");
        database.createDatabase("shop");
        assertThatThrownBy(() -> database.createDatabase("shop`; drop database shop; --"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASecondStartOnALiveDirectoryInOneLine() throws Exception {
        var link = Files.createSymbolicLink(directory.resolve("same"), directory);
        for (var path : new Path[] {directory, directory.resolve("../" + directory.getFileName()), link}) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(path, SERVER).close())
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageMatching(
                            ".*" + directory.toRealPath() + " is in use: another order ledger is running on it"
                                    + " \\(process " + ProcessHandle.current().pid() + "\\)\\..*");
        }
        // The refused attempts must not have cost us the lock: POSIX drops it with any descriptor of the file.
        try (var other = ChildJvm.run(RunDatabase.class, directory)) {
            assertThat(other.await("REFUSED"))
                    .contains("is in use", "(process " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void keepsDataPasswordAndPortFromRunToRun(@TempDir Path parent) throws Exception {
        // Also longer than the 107 bytes of a socket path, with a space and Chinese characters.
        var data = parent.resolve("账本 ledger".repeat(10));
        int port;
        String password;
        try (var first = EmbeddedDatabase.start(data, SERVER)) {
            Sql.run(first, "create table kept (id int)", "insert into kept values (7)");
            Sql.run(first, "create user analyst@'127.0.0.1' identified by 'only-reads'");
            port = first.port();
            password = first.password();
        }
        try (var second = EmbeddedDatabase.start(data, SERVER)) {
            assertThat(second.port()).isEqualTo(port);
            assertThat(second.password()).isEqualTo(password).hasSizeGreaterThan(40);
            assertThat(Sql.column(second, "select id from kept")).containsExactly("7");
            assertThat(Sql.column(second, "select User from mysql.global_priv where User = 'analyst'"))
                    .hasSize(1);
        }
        Files.delete(data.resolve("connection.properties"));
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var third = EmbeddedDatabase.start(data, SERVER)) {
            assertThat(third.port()).isNotEqualTo(port);
            assertThat(third.password()).isNotEqualTo(password);
            assertThat(Sql.column(third, "select id from kept")).containsExactly("7");
        }
    }
}
