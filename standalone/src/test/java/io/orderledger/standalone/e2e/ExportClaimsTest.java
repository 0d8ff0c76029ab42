package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CheckpointFile;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.SignedNote;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.query.audit.file.ExportLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a file says of itself, where it begins, ends and how far its orders are, never makes a check say that it holds. */
class ExportClaimsTest extends EndToEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path DATA = ExportedLedger.dataDirectory(RUNNING);

    @TempDir
    static Path directory;

    private static ExportedLedger honest;
    private static ExportLine.Order order;
    private static long end;

    private final JdbcTemplate sql = new JdbcTemplate(RUNNING.bean(DataSource.class));

    @BeforeAll
    static void export() throws IOException {
        String id = Runs.confirmed();
        honest = ExportedLedger.of(RUNNING, directory, "honest");
        end = honest.rows().size();
        order = orders(honest).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<ExportLine.Order> orders(ExportedLedger of) throws IOException {
        List<ExportLine.Order> orders = new ArrayList<>();
        for (ExportLine line : of.lines()) if (line instanceof ExportLine.Order row) orders.add(row);
        return orders;
    }

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

    /** The read tables' tokens are as easy to change as their rows. */
    @Test
    void orderTablesThatSayTheyKnowNothing() throws IOException {
        var silent = honest.withLines("silent", lines -> {
            lines.removeIf(
                    line -> line instanceof ExportLine.Order row && row.id().equals(order.id()));
            lines.replaceAll(line -> line instanceof ExportLine.Range range ? knowing(range, 0) : line);
            return lines;
        });
        notChecked(silent.verified(), "the read tables had taken in only the events up to position 0");
    }

    /** As after an export that was told to end before what somebody deleted. */
    @Test
    void aLedgerThatWentOn() throws IOException {
        var ended = honest.withLines("ended", lines -> {
            lines.replaceAll(line -> line instanceof ExportLine.Range range
                    ? new ExportLine.Range(
                            range.from(),
                            range.to(),
                            range.outside(),
                            new ExportLine.ReadTables(
                                    end + 5,
                                    range.tables().reflect(),
                                    range.tables().leftOut()),
                            range.before())
                    : line);
            return lines;
        });
        notChecked(ended.verified(), "but the ledger went on to " + (end + 5));
        ended.verified("--to", String.valueOf(end)).exits(0);
    }

    private static ExportLine.Range knowing(ExportLine.Range range, long reflect) {
        ExportLine.ReadTables tables = range.tables();
        return new ExportLine.Range(
                range.from(),
                range.to(),
                range.outside(),
                new ExportLine.ReadTables(tables.head(), reflect, tables.leftOut()),
                range.before());
    }

    @Test
    void tokensOfOtherProjectionsDoNotCount() throws IOException {
        sql.update("insert into projection_token (processor_name, segment, token, token_type, token_timestamp) select"
                + " 'order-detail-0', 0, '{\"globalIndex\":0}', token_type, token_timestamp from projection_token where"
                + " processor_name = 'order-detail-2' and segment = 0");
        try {
            ExportedLedger exported = ExportedLedger.of(RUNNING, directory, "planted");
            assertThat(range(exported).tables().reflect()).isGreaterThanOrEqualTo(end);
        } finally {
            sql.update("delete from projection_token where processor_name = 'order-detail-0'");
        }
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
        delete(
                "projection_skipped_letter where dead_letter_id = 'planted'",
                "/db/projections/V148__projection_skipped_letter_no_delete.sql");
    }

    /** What is kept for ever, but was planted here. */
    private void delete(String rows, String trigger) throws IOException {
        String table = rows.substring(0, rows.indexOf(' '));
        sql.execute("drop trigger " + table + "_no_delete");
        sql.update("delete from " + rows);
        try (var migration = getClass().getResourceAsStream(trigger)) {
            assertThat(migration).isNotNull();
            sql.execute(new String(migration.readAllBytes(), UTF_8));
        }
    }

    private static ExportLine.Range range(ExportedLedger of) throws IOException {
        for (ExportLine line : of.lines()) if (line instanceof ExportLine.Range range) return range;
        throw new IllegalStateException("There is no range");
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

    private static List<Long> sizes() throws IOException {
        return honest.notes().stream()
                .map(note -> Checkpoint.of(SignedNote.parse(note)).size())
                .toList();
    }

    @Test
    void aFileWithoutEvents() throws IOException {
        var empty = honest.withLines("empty", lines -> {
            lines.removeIf(line -> !(line instanceof ExportLine.Head));
            lines.add(new ExportLine.Range(1, 0, 0, new ExportLine.ReadTables(0, 0, List.of()), List.of()));
            return lines;
        });
        notChecked(empty.verified("--to", "0"), "there are no events");
    }

    @Test
    void aFileThatBeginsLater() {
        ExportedLedger part = ExportedLedger.in(DATA, directory, "part");
        part.export(DATA, "--from", "5").exits(0);
        notChecked(part.verified(), "the export begins at position 5");
        part.verified("--from", "5").exits(0);
        part.verified("--from", "6").exits(0);
    }

    /** A shop goes on: the directory of checkpoints soon knows more than the export. */
    @Test
    void checkpointsThatAreYoungerThanTheExport() throws IOException {
        ExportedLedger exported = ExportedLedger.of(RUNNING, directory, "earlier");
        int size = exported.rows().size();
        SHOP.order(false);
        Path note = directory.resolve("younger.note");
        Eventually.until("the next order is sealed", PATIENCE, () -> youngest(note) > size);
        var live = new ExportedLedger(exported.events(), DATA.resolve("checkpoints"), exported.key());
        Eventually.until(
                "it is in the directory",
                PATIENCE,
                () -> live.verified()
                        .json()
                        .path("notChecked")
                        .toString()
                        .contains("the export ends at position " + size + ", but checkpoints go on to "));
        live.verified().exits(3);
        live.verified("--younger").exits(0);
        live.verified("--to", String.valueOf(size)).exits(0);
        for (String[] since :
                new String[][] {{"--since", note.toString()}, {"--since", note.toString(), "--younger"}}) {
            JsonNode first = live.verified(since).exits(2).json().path("firstBad");
            assertThat(first.path("damage").asString()).isEqualTo("POSITION_MISSING");
            assertThat(first.path("computed").asString()).contains("unless the checkpoint is younger than the export");
        }
        notChecked(
                live.verified("--since", note.toString(), "--to", String.valueOf(size)),
                "a retained checkpoint goes on to position");
    }

    private static long youngest(Path note) {
        String text = API.get("/api/audit/checkpoints/latest")
                .is(200)
                .data()
                .path("note")
                .asString();
        try {
            Files.writeString(note, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Checkpoint.of(SignedNote.parse(text)).size();
    }

    /** What lies behind the export's end cannot be checked; that it was signed twice can be seen. */
    @Test
    void aForkBehindTheEnd() throws IOException {
        NoteSigner thief = ExportedLedger.stolenKey(RUNNING);
        List<String> notes = new ArrayList<>(honest.notes());
        notes.add(signed(thief, end + 7, TreeHasher.emptyRoot()));
        Path kept = directory.resolve("behind.note");
        Files.writeString(kept, signed(thief, end + 7, new TreeHasher().sha256(new byte[1])), UTF_8);
        JsonNode report = withNotes("behind", notes)
                .verified("--since", kept.toString(), "--to", String.valueOf(end))
                .exits(2)
                .json();
        assertThat(report.at("/firstBad/damage").asString()).isEqualTo("RETAINED_DIFFERS");
    }

    private static String signed(NoteSigner by, long size, byte[] root) {
        return by.sign(new Checkpoint(by.verifier().name(), size, root).text()).toString();
    }

    /** A bit that fell over in a note is no damage of the ledger, and what nobody signed proves nothing. */
    @Test
    void aSignatureThatIsNotGood() throws IOException {
        List<String> notes = new ArrayList<>(honest.notes());
        String last = notes.removeLast();
        String size = "\n" + end + "\n";
        assertThat(last).contains(size);
        notes.add(last.replace(size, "\n" + (end + 1) + "\n"));
        notChecked(withNotes("unsigned", notes).verified(), "the signature of the checkpoint of size " + (end + 1));
    }

    /** As a sealer leaves them that stood still while another went on. */
    @Test
    void checkpointsInAnyOrderAndTwice() throws IOException {
        List<String> notes = new ArrayList<>(honest.notes());
        notes.addAll(honest.notes());
        Collections.rotate(notes, 1);
        ExportedLedger shuffled = withNotes("shuffled", notes);
        assertThat(shuffled.verified().exits(0).json().at("/checkpoints/roots").asLong())
                .isEqualTo(honest.notes().size());
    }

    @Test
    void twoCheckpointsOfOneSize() throws IOException {
        List<String> notes = new ArrayList<>(honest.notes());
        notes.addFirst(signed(ExportedLedger.stolenKey(RUNNING), end, TreeHasher.emptyRoot()));
        found(withNotes("forked", notes), "CHECKPOINTS_FORKED");
    }

    /** As the file latest of the directory is, and whatever was fetched to be kept. */
    @Test
    void aNoteThatStandsAlone() throws IOException {
        NoteSigner thief = ExportedLedger.stolenKey(RUNNING);
        Path fork = directory.resolve("fork.note");
        Files.writeString(fork, signed(thief, end, TreeHasher.emptyRoot()), UTF_8);
        found(beside(fork), "CHECKPOINTS_FORKED");
        Path beyond = directory.resolve("beyond.note");
        Files.writeString(beyond, signed(thief, end + 7, TreeHasher.emptyRoot()), UTF_8);
        notChecked(beside(beyond), "but checkpoints go on to " + (end + 7));
        Path windows = directory.resolve("windows.note");
        Files.writeString(windows, Files.readString(beyond).replace("\n", "\r\n"), UTF_8);
        assertThat(beside(windows).exits(3).err()).contains("Not a file of checkpoints");
    }

    private static CommandRun beside(Path note) {
        return honest.verified("--checkpoints", note.toString());
    }

    private static ExportedLedger withNotes(String name, List<String> notes) throws IOException {
        Path file = directory.resolve(name + ".checkpoints");
        var all = new StringBuilder();
        for (String note : notes) all.append(CheckpointFile.entry(SignedNote.parse(note)));
        Files.writeString(file, all, UTF_8);
        return new ExportedLedger(honest.events(), file, honest.key());
    }

    @Test
    void anEndBetweenTwoCheckpoints() throws IOException {
        List<Long> sizes = sizes();
        long before = sizes.stream()
                .filter(size -> size + 1 < end && !sizes.contains(size + 1))
                .max(Long::compare)
                .orElseThrow();
        ExportedLedger exported = ExportedLedger.in(DATA, directory, "between");
        assertThat(exported.export(DATA, "--to", String.valueOf(before + 1))
                        .exits(0)
                        .err())
                .contains("the export ends at " + before);
        exported.verified("--to", String.valueOf(before)).exits(0);
        notChecked(
                exported.verified("--to", String.valueOf(before + 1)),
                "the export ends at position " + before + ", before");
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
            delete("ledger_event where position = -5", "/db/ledger/V5__ledger_event_no_delete.sql");
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

    private static void found(ExportedLedger damaged, String damage) {
        found(damaged.verified(), damage);
    }

    private static void found(CommandRun run, String damage) {
        JsonNode report = run.exits(2).json();
        assertThat(report.path("findings")
                        .valueStream()
                        .map(finding -> finding.path("damage").asString())
                        .toList())
                .contains(damage);
    }

    private static void notChecked(CommandRun run, String words) {
        assertThat(run.exits(3).json().path("notChecked").toString()).contains(words);
    }
}
