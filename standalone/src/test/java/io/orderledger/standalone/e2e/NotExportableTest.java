package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database in which somebody has put what no program of ours writes: the export ends, says where, and leaves no file. */
class NotExportableTest extends EndToEnd {
    private static final Path DATA = ExportedLedger.dataDirectory(RUNNING);

    @TempDir
    Path directory;

    private final DataSource database = RUNNING.bean(DataSource.class);
    private final JdbcTemplate sql = new JdbcTemplate(database);

    @BeforeAll
    static void order() {
        Runs.confirmed();
    }

    @Test
    void anOrderThatAViewShowsTwice() {
        String view =
                String.valueOf(sql.queryForMap("show create view order_detail").get("Create View"));
        sql.execute("create or replace view order_detail as select * from order_detail_2"
                + " union all (select * from order_detail_2 order by id desc limit 1)");
        try {
            String last = text("select max(id) from order_detail_2");
            refused("The read table of orders shows " + last + " twice");
        } finally {
            sql.execute(view.replaceFirst("CREATE", "create or replace"));
        }
    }

    @Test
    void aCheckpointThatIsNone() throws IOException {
        ExportedLedger.of(RUNNING, directory, "before");
        String row = " where size = (select size from (select min(size) as size from ledger_checkpoint) first)";
        String note = text("select note from ledger_checkpoint" + row);
        changed("ledger_checkpoint", "V22", "set note = 'nothing'" + row);
        try {
            refused("in the database is no signed note");
        } finally {
            changed("ledger_checkpoint", "V22", "set note = ?" + row, note);
        }
    }

    @Test
    void aTimeThatIsNone() throws IOException {
        ExportedLedger.of(RUNNING, directory, "before");
        String time = text("select cast(recorded_at as char) from ledger_event where position = 3");
        changed("ledger_event", "V4", "set recorded_at = '0000-00-00 00:00:00' where position = 3");
        try {
            refused("The event at position 3 cannot be read");
        } finally {
            changed("ledger_event", "V4", "set recorded_at = ? where position = 3", time);
        }
    }

    private String text(String query) {
        return String.valueOf(sql.queryForObject(query, String.class));
    }

    private void refused(String words) {
        ExportedLedger exported = ExportedLedger.in(DATA, directory, "refused");
        CommandRun run = exported.export(DATA).exits(3);
        assertThat(run.err()).contains(words).doesNotContain("\tat ");
        assertThat(directory).isDirectoryNotContaining("glob:**refused*");
    }

    /** As whoever may change triggers can. */
    private void changed(String table, String migration, String change, Object... values) throws IOException {
        sql.execute("drop trigger " + table + "_no_update");
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(_ -> {
            sql.execute("set @before = @@session.sql_mode, session sql_mode = ''");
            sql.update("update " + table + " " + change, values);
            sql.execute("set session sql_mode = @before");
        });
        try (var trigger =
                getClass().getResourceAsStream("/db/ledger/" + migration + "__" + table + "_no_update.sql")) {
            assertThat(trigger).isNotNull();
            sql.execute(new String(trigger.readAllBytes(), UTF_8));
        }
    }
}
