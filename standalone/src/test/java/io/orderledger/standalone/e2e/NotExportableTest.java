package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database in which somebody has put what no program of ours writes: the export ends, says where, and leaves no file. */
class NotExportableTest extends EndToEnd {
    private static final Path DATA = ExportedLedger.dataDirectory(RUNNING);

    private static final String NOTE_TRIGGER = "/db/ledger/V22__ledger_checkpoint_no_update.sql";
    private static final String EVENT_TRIGGER = "/db/ledger/V4__ledger_event_no_update.sql";

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
        new DroppedTriggers(database).update("ledger_checkpoint set note = 'nothing'" + row, NOTE_TRIGGER);
        try {
            refused("in the database is no signed note");
        } finally {
            new DroppedTriggers(database).update("ledger_checkpoint set note = ?" + row, NOTE_TRIGGER, note);
        }
    }

    @Test
    void aTimeThatIsNone() throws IOException {
        ExportedLedger.of(RUNNING, directory, "before");
        String time = text("select cast(recorded_at as char) from ledger_event where position = 3");
        new DroppedTriggers(database)
                .update("ledger_event set recorded_at = '0000-00-00 00:00:00' where position = 3", EVENT_TRIGGER);
        try {
            refused("The event at position 3 cannot be read");
        } finally {
            new DroppedTriggers(database)
                    .update("ledger_event set recorded_at = ? where position = 3", EVENT_TRIGGER, time);
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
}
