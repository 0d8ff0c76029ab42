package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.audit.file.ExportLine;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What the rows of orders say of themselves never makes a check say that it holds. */
class ClaimedRowsTest extends HonestExport {
    private final JdbcTemplate sql = new JdbcTemplate(RUNNING.bean(DataSource.class));

    /** Whoever changes a row may let it claim events that are to come, so that nothing is there to compare it with. */
    @Test
    void aRowThatClaimsLaterEvents() throws IOException {
        var claiming = honest.withOrders(
                "ahead",
                row -> row.id().equals(order.id())
                        ? new ExportLine.Order(
                                row.id(), row.status(), row.amount(), row.cost(), row.version() + 1, end + 1)
                        : row);
        notChecked(claiming.verified(), "1 orders of the read tables show events after position " + end);
        JsonNode asked = claiming.verified("--to", String.valueOf(end)).exits(0).json();
        assertThat(asked.at("/orders/ahead").asLong()).isEqualTo(1);
    }

    @Test
    void aRowOfWhatIsNoOrder() throws IOException {
        ExportLine.Event stranger = honest.rows().stream()
                .filter(row -> !row.fields().streamType().equals("order"))
                .findFirst()
                .orElseThrow();
        found(
                withOrder(
                        "stranger",
                        stranger.fields().streamId(),
                        1,
                        stranger.fields().position()),
                "READ_ROW_UNKNOWN");
    }

    @Test
    void aRowOfNoEventAndOneOfTooMany() throws IOException {
        found(withOrder("nothing", Shop.UNKNOWN, 0, 0), "READ_ROW_UNKNOWN");
        found(withOrder("too-many", Shop.UNKNOWN, 1, 1), "READ_ROW_UNKNOWN");
    }

    private static ExportedLedger withOrder(String name, String id, long version, long position) throws IOException {
        return honest.withLines(name, lines -> {
            lines.add(1, new ExportLine.Order(id, "draft", order.amount(), order.cost(), version, position));
            return lines;
        });
    }

    /** An order with dead letters, or skipped ones, is no damage, whatever its row shows; and it is no order that holds. */
    @ParameterizedTest
    @ValueSource(strings = {"letter", "skipped"})
    void anOrderThatCouldNotBeTakenIn(String how) throws IOException {
        plant(how, order.id());
        try {
            ExportedLedger exported = ExportedLedger.in(DATA, directory, how);
            assertThat(exported.export(DATA).exits(0).err()).contains("1 orders have dead letters");
            ExportedLedger other = exported.withOrders(
                    how + "-row",
                    row -> row.id().equals(order.id())
                            ? new ExportLine.Order(
                                    row.id(), "cancelled", row.amount(), row.cost(), row.version(), row.position())
                            : row);
            notChecked(other.verified(), "not compared: " + order.id());
        } finally {
            removePlanted();
        }
    }

    /** As the erasure of a customer's data: no order's row shows less for it that is compared. */
    @ParameterizedTest
    @ValueSource(strings = {"letter", "skipped"})
    void somethingElseThatCouldNotBeTakenIn(String how) throws IOException {
        plant(
                how,
                String.valueOf(sql.queryForObject(
                        "select stream_id from ledger_event where stream_type = 'customer' limit 1", String.class)));
        try {
            ExportedLedger exported = ExportedLedger.in(DATA, directory, how + "-of-a-customer");
            assertThat(exported.export(DATA).exits(0).err()).doesNotContain("dead letters");
            exported.verified().exits(0);
        } finally {
            removePlanted();
        }
    }

    private void plant(String how, String stream) {
        String plant = how.equals("letter")
                ? "insert into projection_dead_letter (dead_letter_id, processing_group, sequence_identifier,"
                        + " sequence_index, message_type, event_identifier, event_timestamp, payload_type, payload,"
                        + " stream_id, stream_sequence, enqueued_at) select 'planted', 'order-detail-2', stream_id, 0,"
                        + " 'x', 'x', 'x', 'x', '{}', stream_id, 0, 'x' from ledger_event where stream_id = ? limit 1"
                : "insert into projection_skipped_letter (dead_letter_id, projection, generation, event_id, stream_id,"
                        + " event_sequence, event_type, recorded_at, position, reason, skipped_by, skipped_at) select"
                        + " 'planted', 'order-detail-2', 1, 'x', stream_id, 0, 'x', 'x', 1, 'x', 'x', '2024-01-01' from"
                        + " ledger_event where stream_id = ? limit 1";
        sql.update(plant, stream);
    }

    private void removePlanted() throws IOException {
        sql.update("delete from projection_dead_letter where dead_letter_id = 'planted'");
        new DroppedTriggers(RUNNING.bean(DataSource.class))
                .delete(
                        "projection_skipped_letter where dead_letter_id = 'planted'",
                        "/db/projections/V148__projection_skipped_letter_no_delete.sql");
    }

    /** No event can have written such a row: it is not exported by its position. */
    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "'\u0001', 1",
        "0190a5b4-ffff-7c44-9d33-8c2e9f1a6b05, 0",
        "0190a5b4-ffff-7c44-9d33-8c2e9f1a6b05, -5",
        "0190a5b4-ffff-7c44-9d33-8c2e9f1a6b05, 7"
    })
    void aRowThatNoEventHasWritten(String id, long position) {
        String others = sql.queryForObject(
                "select group_concat(column_name) from information_schema.columns where table_schema = database() and"
                        + " table_name = 'order_detail_2' and column_name not in ('id', 'position', 'order_no')",
                String.class);
        sql.update(
                "insert into order_detail_2 (id, position, order_no, %1$s) select ?, ?, 'planted', %1$s from order_detail_2 where id = ?"
                        .formatted(others),
                id,
                position,
                order.id());
        try {
            ExportedLedger all = ExportedLedger.in(DATA, directory, "planted-row");
            all.export(DATA).exits(0);
            found(all, "READ_ROW_UNKNOWN");
            String from = position < 3 ? "3" : "6";
            ExportedLedger part = ExportedLedger.in(DATA, directory, "planted-row-part");
            part.export(DATA, "--from", from).exits(0);
            boolean isInPart = position < 1 || position >= Long.parseLong(from);
            if (isInPart) found(part.verified("--from", from), "READ_ROW_UNKNOWN");
            else part.verified("--from", from).exits(0);
        } finally {
            sql.update("delete from order_detail_2 where id = ?", id);
        }
    }

    /** From the middle: what happened to an order since must be in its row, or in a row at all. */
    @Test
    void aRowOfAnOlderOrderThatIsGoneOrSetBack() throws IOException {
        long confirmed = honest.rows().stream()
                .filter(row -> row.fields().streamId().equals(order.id()))
                .mapToLong(row -> row.fields().position())
                .max()
                .orElseThrow();
        String from = String.valueOf(confirmed);
        ExportedLedger part = ExportedLedger.in(DATA, directory, "older");
        part.export(DATA, "--from", from).exits(0);
        JsonNode report = part.verified("--from", from).exits(0).json();
        assertThat(report.at("/orders/unknownBeginning").asLong()).isPositive();
        ExportedLedger gone = part.withLines("gone", lines -> {
            lines.removeIf(
                    line -> line instanceof ExportLine.Order row && row.id().equals(order.id()));
            return lines;
        });
        found(gone.verified("--from", from), "READ_ROW_MISSING");
        ExportedLedger back = part.withOrders(
                "back",
                row -> row.id().equals(order.id())
                        ? new ExportLine.Order(row.id(), "draft", row.amount(), row.cost(), 1, confirmed)
                        : row);
        found(back.verified("--from", from), "READ_ROW_BEHIND");
    }

    /** As many statuses as a hostile file may name: none of them is taken for another. */
    @Test
    void moreStatusesThanThereAre() throws IOException {
        var many = honest.withLines("statuses", lines -> {
            for (int i = 0; i < 200; i++) {
                lines.add(
                        1,
                        new ExportLine.Order("planted-" + i, "status-" + i, order.amount(), order.cost(), 9, end + 9));
            }
            lines.replaceAll(
                    line -> line instanceof ExportLine.Order row && row.id().equals(order.id())
                            ? new ExportLine.Order(
                                    row.id(), "a further one", row.amount(), row.cost(), row.version(), row.position())
                            : line);
            return lines;
        });
        many.verified("--to", String.valueOf(end)).exits(3);
    }

    /** Before the file is made: then it is known how far the ledger was, whatever the check is asked. */
    @Test
    void aRowAheadOfTheLedger() {
        sql.update("update order_detail_2 set version = version + 9, position = 999999999999 where id = ?", order.id());
        try {
            ExportedLedger ahead = ExportedLedger.of(RUNNING, directory, "ahead-of-all");
            found(ahead.verified("--to", String.valueOf(end)), "POSITION_OUT_OF_ORDER");
        } finally {
            sql.update(
                    "update order_detail_2 set version = ?, position = ? where id = ?",
                    order.version(),
                    order.position(),
                    order.id());
        }
    }
}
