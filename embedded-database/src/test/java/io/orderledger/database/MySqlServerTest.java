package io.orderledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runs on MySQL 8 of every module rely on. Runs only in those. */
class MySqlServerTest {
    @TempDir
    Path directory;

    @Test
    void itIsMySql8WithTheSettingsOfProductionAndComesBackAfterAKill() throws SQLException {
        try (var database = DatabaseUnderTest.start(directory)) {
            assertThat(Sql.column(database, "select version()")).containsExactly("8.0.31");
            assertThat(Sql.column(
                            database,
                            "select concat_ws(' ', @@log_bin, @@sync_binlog, @@log_bin_trust_function_creators,"
                                    + " @@innodb_flush_log_at_trx_commit, @@innodb_doublewrite)"))
                    .containsExactly("1 1 1 1 ON");
            assertThat(Sql.column(
                            database,
                            "select concat_ws(' ', @@global.transaction_isolation, @@character_set_server,"
                                    + " @@bind_address, @@global.time_zone)"))
                    .containsExactly("READ-COMMITTED utf8mb4 127.0.0.1 +00:00");
            assertThat(Sql.column(database, "select user from mysql.user where account_locked = 'N'"))
                    .containsExactly(database.user());
            Sql.run(database, "create table kept (id int primary key)", "insert into kept values (1)");
            database.kill();
            database.restart();
            assertThat(Sql.column(database, "select id from kept")).containsExactly("1");
        }
    }
}
