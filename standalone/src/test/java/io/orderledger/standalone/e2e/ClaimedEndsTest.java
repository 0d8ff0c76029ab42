package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.SignedNote;
import io.orderledger.query.audit.file.ExportLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Where a file says that it, the ledger or the read tables begin and end never makes a check say that it holds. */
class ClaimedEndsTest extends HonestExport {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcTemplate sql = new JdbcTemplate(RUNNING.bean(DataSource.class));

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

    private static ExportLine.Range range(ExportedLedger of) throws IOException {
        for (ExportLine line : of.lines()) if (line instanceof ExportLine.Range range) return range;
        throw new IllegalStateException("There is no range");
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
}
