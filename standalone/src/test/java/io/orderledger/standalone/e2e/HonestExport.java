package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.SignedNote;
import io.orderledger.query.audit.file.ExportLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a whole export of the shared ledger says: tests change it, and check what they have made of it. */
abstract class HonestExport extends EndToEnd {
    static final Path DATA = ExportedLedger.dataDirectory(RUNNING);

    @TempDir
    static Path directory;

    static ExportedLedger honest;
    static ExportLine.Order order;
    static long end;

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

    static List<Long> sizes() throws IOException {
        return honest.notes().stream()
                .map(note -> Checkpoint.of(SignedNote.parse(note)).size())
                .toList();
    }

    static String signed(NoteSigner by, long size, byte[] root) {
        return by.sign(new Checkpoint(by.verifier().name(), size, root).text()).toString();
    }

    static void found(ExportedLedger damaged, String damage) {
        found(damaged.verified(), damage);
    }

    static void found(CommandRun run, String damage) {
        JsonNode report = run.exits(2).json();
        assertThat(report.path("findings")
                        .valueStream()
                        .map(finding -> finding.path("damage").asString())
                        .toList())
                .contains(damage);
    }

    static void notChecked(CommandRun run, String words) {
        assertThat(run.exits(3).json().path("notChecked").toString()).contains(words);
    }
}
