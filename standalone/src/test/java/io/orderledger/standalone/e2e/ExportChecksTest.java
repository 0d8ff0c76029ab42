package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.query.audit.file.ExportLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a check says of exports besides damaged rows: parts, cuts, other keys, read rows, erased people. */
class ExportChecksTest extends EndToEnd {
    @TempDir
    static Path directory;

    private static ExportedLedger honest;
    private static List<ExportLine.Event> rows;

    @BeforeAll
    static void export() throws IOException {
        Runs.confirmed();
        honest = ExportedLedger.of(RUNNING, directory, "honest");
        rows = honest.rows();
    }

    @Test
    void aCheckpointOfAnotherKeyIsNotChecked() throws IOException {
        NoteSigner stranger =
                NoteSigner.generate(ExportedLedger.stolenKey(RUNNING).verifier().name());
        CommandRun run = honest.signedAgain(stranger, List.of((long) rows.size()))
                .verified()
                .exits(3);
        assertThat(run.err()).contains("signed by another key");
    }

    @Test
    void aFileThatIsCutOrMissingIsNotChecked() throws IOException {
        byte[] whole = Files.readAllBytes(honest.events());
        Path cut = directory.resolve("cut.ndjson.gz");
        Files.write(cut, Arrays.copyOf(whole, whole.length * 2 / 3));
        JsonNode report = new ExportedLedger(cut, honest.checkpoints(), honest.key())
                .verified()
                .exits(3)
                .json();
        assertThat(report.path("notChecked").toString()).contains("cannot be read to its end");
        new ExportedLedger(directory.resolve("none"), honest.checkpoints(), honest.key())
                .verified()
                .exits(3);
    }

    @Test
    void aReadRowThatSomebodyChanged() throws IOException {
        ExportLine.Order order = honest.lines().stream()
                .filter(ExportLine.Order.class::isInstance)
                .map(ExportLine.Order.class::cast)
                .max(Comparator.comparingLong(ExportLine.Order::position))
                .orElseThrow();
        var damaged = honest.withOrders(
                "row",
                row -> row.id().equals(order.id())
                        ? new ExportLine.Order(
                                row.id(),
                                row.status(),
                                row.amount().add(BigDecimal.ONE),
                                row.cost(),
                                row.version(),
                                row.position())
                        : row);
        JsonNode first = damaged.verified().exits(2).json().path("firstBad");
        assertThat(first.path("damage").asString()).isEqualTo("READ_ROW_DIFFERS");
        assertThat(first.path("about").asString()).contains(order.id());
        assertThat(first.path("stored").asString())
                .contains(order.amount().add(BigDecimal.ONE).toString());
        assertThat(first.path("computed").asString()).contains(order.amount().toString());
    }

    /** What was exported before and after is byte by byte the same, and both hold. */
    @Test
    void forgettingAPersonChangesNothing() throws IOException {
        String customer = SHOP.customer("{'name':'请忘记我'}");
        ExportedLedger before = ExportedLedger.of(RUNNING, directory, "before-erasure");
        Path kept = directory.resolve("before-erasure.note");
        Files.writeString(kept, before.notes().getLast(), UTF_8);
        API.post("/api/customers/" + customer + "/erase", "{\"reason\":\"客户要求\"}")
                .is(200);
        ExportedLedger after = ExportedLedger.of(RUNNING, directory, "after-erasure");
        after.verified("--since", kept.toString()).exits(0);
        List<ExportLine.Event> rowsBefore = before.rows();
        List<ExportLine.Event> rowsAfter = after.rows();
        assertThat(rowsAfter).hasSizeGreaterThan(rowsBefore.size());
        for (int i = 0; i < rowsBefore.size(); i++) {
            assertThat(rowsAfter.get(i).payload()).isEqualTo(rowsBefore.get(i).payload());
        }
    }

    /** A later export needs the events before it as hashes only. */
    @Test
    void aPartOfTheLedgerHoldsToo() {
        Path dataDirectory = ExportedLedger.dataDirectory(RUNNING);
        ExportedLedger part = ExportedLedger.in(dataDirectory, directory, "part");
        String from = String.valueOf(rows.size() - 4);
        part.export(dataDirectory, "--from", from).exits(0);
        JsonNode report = part.verified("--from", from).exits(0).json();
        assertThat(report.at("/events/from").asLong()).isEqualTo(rows.size() - 4L);
        assertThat(report.at("/checkpoints/roots").asLong()).isPositive();
    }
}
