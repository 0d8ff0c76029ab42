package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.proof.CheckpointFile;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.SignedNote;
import io.orderledger.ledger.proof.TreeHasher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checkpoints in whatever order, number and file are checked, and none is passed over. */
class ClaimedNotesTest extends HonestExport {
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

    /** Nor does it prove less than without it, where its root fits and a later one is signed. */
    @Test
    void aSignatureThatNothingHangsOn() throws IOException {
        List<String> notes = new ArrayList<>(honest.notes());
        notes.set(0, otherSignature(notes.getFirst(), notes.getLast()));
        withNotes("first", notes).verified().exits(0);
        notes.set(
                notes.size() - 1, otherSignature(notes.getLast(), honest.notes().getFirst()));
        notChecked(withNotes("last", notes).verified(), "the signature of the checkpoint of size " + end);
    }

    /** Another root that nobody signed is no damage of the ledger, and is not passed over. */
    @Test
    void aRootThatNobodySigned() throws IOException {
        List<String> notes = new ArrayList<>(honest.notes());
        SignedNote first = SignedNote.parse(notes.getFirst());
        String size = first.text().lines().toList().get(1);
        String other = signed(ExportedLedger.stolenKey(RUNNING), Long.parseLong(size), TreeHasher.emptyRoot());
        notes.set(0, otherSignature(other, notes.getFirst()));
        notChecked(withNotes("root", notes).verified(), "the signature of the checkpoint of size " + size);
    }

    private static String otherSignature(String note, String from) {
        return new SignedNote(
                        SignedNote.parse(note).text(), SignedNote.parse(from).signatures())
                .toString();
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
}
