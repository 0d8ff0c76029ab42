package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.SignedNote;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.query.audit.file.ExportLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever somebody does to the ledger's rows, the check finds it and says where it begins. */
class DamagedExportsTest extends EndToEnd {
    @TempDir
    static Path directory;

    private static ExportedLedger honest;
    private static List<ExportLine.Event> rows;
    private static List<Checkpoint> checkpoints;

    /** A row in the middle of what one of the last checkpoints covers. */
    private static int victim;

    @BeforeAll
    static void export() throws IOException {
        String order = Runs.confirmed();
        for (String status : List.of("shipped", "delivered")) {
            API.put("/api/orders/" + order + "/status", "{\"status\":\"" + status + "\"}")
                    .is(200);
        }
        honest = ExportedLedger.of(RUNNING, directory, "honest");
        rows = honest.rows();
        checkpoints = honest.notes().stream()
                .map(note -> Checkpoint.of(SignedNote.parse(note)))
                .toList();
        victim = rows.size() - 6;
    }

    @Test
    void anHonestLedgerHolds() {
        JsonNode report = honest.verified().exits(0).json();
        assertThat(report.path("verdict").asString()).isEqualTo("HOLDS");
        assertThat(report.at("/events/count").asLong()).isEqualTo(rows.size());
        assertThat(report.at("/checkpoints/provenTo").asLong()).isEqualTo(rows.size());
        assertThat(report.at("/orders/compared").asLong())
                .isPositive()
                .isEqualTo(report.at("/orders/rows").asLong());
    }

    @Test
    void oneByteOfAnyColumn() throws IOException {
        List<UnaryOperator<ExportLine.Event>> changes = List.of(
                row -> new ExportLine.Event(
                        row.fields(), AlteredRows.flipped(row.payload()), row.metadata(), row.leafHash()),
                row -> new ExportLine.Event(
                        row.fields(), row.payload(), AlteredRows.flipped(row.metadata()), row.leafHash()),
                row -> AlteredRows.moved(row, row.fields().recordedAt().plusNanos(1_000)),
                row -> AlteredRows.typed(row, "order.shippeD"));
        for (int i = 0; i < changes.size(); i++) {
            UnaryOperator<ExportLine.Event> change = changes.get(i);
            var damaged = honest.with("flip-" + i, all -> {
                all.set(victim, change.apply(all.get(victim)));
                return all;
            });
            found(damaged, "ROW_CHANGED", victim + 1, victim + 1);
        }
    }

    @Test
    void twoRowsInEachOthersPlace() throws IOException {
        var swapped = honest.with("swap", all -> {
            Collections.swap(all, victim, victim + 1);
            return all;
        });
        found(swapped, "POSITION_MISSING", victim + 1, victim + 1);
        var renumbered = honest.with("swap-renumbered", all -> {
            ExportLine.Event first = all.get(victim);
            all.set(victim, AlteredRows.at(all.get(victim + 1), victim + 1));
            all.set(victim + 1, AlteredRows.at(first, victim + 2));
            return all;
        });
        found(renumbered, "ROW_CHANGED", victim + 1, victim + 1);
    }

    @Test
    void aRowLeftOut() throws IOException {
        var gap = honest.with("gap", all -> {
            all.remove(victim);
            return all;
        });
        found(gap, "POSITION_MISSING", victim + 1, victim + 1);
        var closed = honest.with("gap-renumbered", all -> {
            all.remove(victim);
            for (int i = victim; i < all.size(); i++) all.set(i, AlteredRows.at(all.get(i), i + 1));
            return all;
        });
        found(closed, "ROW_CHANGED", victim + 1, victim + 1);
    }

    @Test
    void theTailOrTheHeadCutOff() throws IOException {
        var noTail = honest.with("no-tail", all -> all.subList(0, rows.size() - 3));
        found(noTail, "POSITION_MISSING", rows.size() - 2, rows.size());
        var noHead = honest.with("no-head", all -> all.subList(2, rows.size()));
        found(noHead, "POSITION_MISSING", 1, 2);
    }

    /** Also the hash is computed again, so that the row fits it: only the signed root tells. */
    @Test
    void aRowRewrittenWithItsHash() throws IOException {
        long first = checkpoints.stream()
                        .mapToLong(Checkpoint::size)
                        .filter(size -> size <= victim)
                        .max()
                        .orElse(0)
                + 1;
        long last = checkpoints.stream()
                .mapToLong(Checkpoint::size)
                .filter(size -> size > victim)
                .min()
                .orElseThrow();
        found(rewritten("rewritten"), "ROOT_DIFFERS", first, last);
    }

    /** Everything signed anew with the ledger's own key: alone it holds, beside what an auditor has kept it does not. */
    @Test
    void aForkSignedWithAStolenKey() throws IOException {
        NoteSigner thief = ExportedLedger.stolenKey(RUNNING);
        ExportedLedger fork = rewritten("fork")
                .signedAgain(thief, checkpoints.stream().map(Checkpoint::size).toList());
        fork.verified().exits(0);

        Path kept = directory.resolve("kept.note");
        Files.writeString(kept, honest.notes().getLast(), UTF_8);
        honest.verified("--since", kept.toString()).exits(0);
        JsonNode report = fork.verified("--since", kept.toString()).exits(2).json();
        assertThat(report.at("/firstBad/damage").asString()).isEqualTo("RETAINED_DIFFERS");
        assertThat(report.at("/firstBad/upTo").asLong())
                .isEqualTo(checkpoints.getLast().size());

        Path earlier = directory.resolve("earlier.note");
        int before = lastCheckpointBefore(victim);
        Files.writeString(earlier, honest.notes().get(before), UTF_8);
        report = fork.verified("--since", earlier.toString(), "--since", kept.toString())
                .exits(2)
                .json();
        assertThat(report.at("/firstBad/position").asLong())
                .isEqualTo(checkpoints.get(before).size() + 1);
    }

    private static void found(ExportedLedger damaged, String damage, long position, long upTo) {
        JsonNode first = damaged.verified().exits(2).json().path("firstBad");
        assertThat(first.path("damage").asString()).isEqualTo(damage);
        assertThat(first.path("position").asLong()).isEqualTo(position);
        assertThat(first.path("upTo").asLong()).isEqualTo(upTo);
        assertThat(first.path("stored").asString())
                .isNotEmpty()
                .isNotEqualTo(first.path("computed").asString());
    }

    private static int lastCheckpointBefore(int row) {
        for (int i = checkpoints.size() - 1; i >= 0; i--) {
            if (checkpoints.get(i).size() <= row) return i;
        }
        throw new IllegalStateException("The first checkpoint covers row " + row);
    }

    private static ExportedLedger rewritten(String name) throws IOException {
        return honest.with(name, all -> {
            ExportLine.Event row = all.get(victim);
            byte[] metadata = AlteredRows.flipped(row.metadata());
            byte[] leaf = new TreeHasher().row(row.fields(), row.payload(), metadata);
            all.set(victim, new ExportLine.Event(row.fields(), row.payload(), metadata, leaf));
            return all;
        });
    }
}
