package io.orderledger.query.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CheckpointFile;
import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.ledger.proof.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads notes of one key. Whether it signed them is {@link CheckpointTable#isSigned}'s to say. */
final class SignedCheckpoints {
    /** Notes are parsed on all processors, so many at a time. */
    private static final int AT_ONCE = 4096;

    private final NoteVerifier key;

    private record Parsed(Checkpoint checkpoint, SignedNote note) {}

    SignedCheckpoints(NoteVerifier key) {
        this.key = key;
    }

    static NoteVerifier key(Path file) {
        try {
            return NoteVerifier.parse(SmallFile.text(file));
        } catch (IOException e) {
            throw new CouldNotCheck("The key cannot be read: " + file + ": " + e.getMessage(), e);
        } catch (MalformedNote e) {
            throw new CouldNotCheck("Not a verifier key: " + file + ": " + e.getMessage(), e);
        }
    }

    /** A file with one note. */
    void one(Path file, CheckpointTable table) {
        try {
            add(parsed(SmallFile.text(file)), table);
        } catch (IOException e) {
            throw new CouldNotCheck("The note cannot be read: " + file + ": " + e.getMessage(), e);
        } catch (MalformedNote e) {
            throw new CouldNotCheck("Not a signed checkpoint: " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * All notes of a file, in its order; one may also stand there alone, as it was fetched. A piece of a note behind others is
     * left out: a live file may end so.
     */
    void all(Path file, CheckpointTable table) {
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            var notes = new CheckpointFile(lines);
            boolean none = true;
            while (notes.hasNext()) {
                List<String> some = new ArrayList<>();
                while (notes.hasNext() && some.size() < AT_ONCE) some.add(notes.next());
                some.parallelStream().map(this::parsed).toList().forEach(each -> add(each, table));
                none = false;
            }
            String last = notes.cutOff();
            if (isWhole(last)) add(parsed(last), table);
            else if (none && !last.isBlank())
                throw new CouldNotCheck("Not a file of checkpoints: " + file + ": there is no whole note in it");
        } catch (IOException | UncheckedIOException e) {
            throw new CouldNotCheck("The checkpoints cannot be read: " + file, e);
        } catch (MalformedNote e) {
            throw new CouldNotCheck("Not a file of checkpoints: " + file + ": " + e.getMessage(), e);
        }
    }

    private static void add(Parsed parsed, CheckpointTable table) {
        table.add(parsed.checkpoint(), parsed.note());
    }

    private static boolean isWhole(String text) {
        try {
            SignedNote.parse(text);
            return true;
        } catch (MalformedNote piece) {
            return false;
        }
    }

    private Parsed parsed(String text) {
        SignedNote note = SignedNote.parse(text);
        Checkpoint checkpoint = Checkpoint.of(note);
        if (!checkpoint.origin().equals(key.name())) {
            throw new CouldNotCheck("A checkpoint of " + checkpoint.origin() + ", but a key of " + key.name());
        }
        boolean byThisKey =
                note.signatures().stream().anyMatch(by -> by.name().equals(key.name()) && by.keyId() == key.keyId());
        if (!byThisKey) {
            throw new CouldNotCheck(
                    "The checkpoint of size " + checkpoint.size() + " is signed by another key than " + key.text());
        }
        return new Parsed(checkpoint, note);
    }
}
