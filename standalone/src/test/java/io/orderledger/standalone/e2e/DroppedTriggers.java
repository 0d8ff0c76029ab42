package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever may drop triggers can do to a table that is append-only. The trigger is there again afterwards. */
record DroppedTriggers(DataSource database) {

    /** @param migration file of the trigger that refuses it */
    void delete(String rows, String migration) throws IOException {
        changed("delete from " + rows, migration);
    }

    /** @param migration file of the trigger that refuses it */
    void update(String rows, String migration, Object... values) throws IOException {
        changed("update " + rows, migration, values);
    }

    private void changed(String change, String migration, Object... values) throws IOException {
        var sql = new JdbcTemplate(database);
        String trigger = migration.substring(migration.indexOf("__") + 2, migration.indexOf(".sql"));
        sql.execute("drop trigger " + trigger);
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(_ -> {
            sql.execute("set @before = @@session.sql_mode, session sql_mode = ''");
            sql.update(change, values);
            sql.execute("set session sql_mode = @before");
        });
        try (var file = getClass().getResourceAsStream(migration)) {
            assertThat(file).isNotNull();
            sql.execute(new String(file.readAllBytes(), UTF_8));
        }
    }
}
