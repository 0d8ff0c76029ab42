package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.audit.file.ExportLine;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Events that are what was hashed and signed, and still say what cannot be. */
class ClaimedEventsTest extends HonestExport {
    private final JdbcTemplate sql = new JdbcTemplate(RUNNING.bean(DataSource.class));

    /** What it does to an order is not guessed at, and neither is what follows. */
    @Test
    void anEventOfALaterProgram() throws IOException {
        ExportedLedger later = honest.with("later", rows -> {
            rows.replaceAll(
                    row -> row.fields().eventType().equals("order.placed") ? AlteredRows.revised(row, "7") : row);
            return rows;
        });
        notChecked(
                later.signedAgain(ExportedLedger.stolenKey(RUNNING), sizes()).verified(),
                "orders with events of a later program: order.placed revision 7");
    }

    /** What it comes to would have to be guessed, and its row could show anything. */
    @Test
    void anOrderThatDoesNotBeginWithItsPlacingOrIsPlacedTwice() throws IOException {
        List<ExportLine.Event> events = honest.rows().stream()
                .filter(row -> row.fields().streamId().equals(order.id()))
                .toList();
        ExportLine.Event placed = events.getFirst();
        for (ExportLine.Event replaced : List.of(placed, events.get(1))) {
            ExportLine.Event other = replaced.equals(placed) ? events.get(1) : placed;
            ExportedLedger changed = honest.with("placed", rows -> {
                rows.replaceAll(row ->
                        row.fields().position() == replaced.fields().position() ? AlteredRows.saying(row, other) : row);
                return rows;
            });
            found(changed.signedAgain(ExportedLedger.stolenKey(RUNNING), sizes()), "STATUS_OUT_OF_TURN");
        }
    }

    /** Readers of one stream would find it; nothing else ever does. */
    @Test
    void aRowOfTheLedgerBeforeItsFirst() throws IOException {
        String columns = "stream_id, stream_type, recorded_at, event_type, revision, payload, metadata, leaf_hash";
        sql.update(
                "insert into ledger_event (position, sequence, event_id, %1$s) select -5, 999, 'planted', %1$s from"
                                .formatted(columns)
                        + " ledger_event where stream_id = ? and sequence = 0",
                order.id());
        try {
            found(ExportedLedger.of(RUNNING, directory, "before-the-first"), "POSITION_OUT_OF_ORDER");
        } finally {
            new DroppedTriggers(RUNNING.bean(DataSource.class))
                    .delete("ledger_event where position = -5", "/db/ledger/V5__ledger_event_no_delete.sql");
        }
    }

    /** A clock that is an hour ahead once is one finding, not one for each event of the hour. */
    @Test
    void oneClockThatWasAhead() throws IOException {
        var ahead = honest.with("clock", rows -> {
            ExportLine.Event row = rows.get(1);
            rows.set(1, AlteredRows.moved(row, row.fields().recordedAt().plusSeconds(3_600)));
            return rows;
        });
        JsonNode report = ahead.verified().exits(2).json();
        assertThat(report.path("findings")
                        .valueStream()
                        .filter(finding -> finding.path("damage").asString().equals("TIME_BACKWARDS"))
                        .count())
                .isEqualTo(1);
    }
}
