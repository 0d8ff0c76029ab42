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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Reads notes and sees who signed them. */
final class SignedCheckpoints {
    /** Signatures are checked on all processors, so many at a time. */
    private static final int AT_ONCE = 4096;

    private final NoteVerifier key;

    /** A checkpoint, and whether its signature is good. */
    record Signed(Checkpoint checkpoint, boolean good) {}

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
    Signed one(Path file) {
        try {
            return signed(SmallFile.text(file));
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
    List<Signed> all(Path file) {
        List<Signed> all = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            var notes = new CheckpointFile(lines);
            while (notes.hasNext()) {
                List<String> some = new ArrayList<>();
                while (notes.hasNext() && some.size() < AT_ONCE) some.add(notes.next());
                all.addAll(some.parallelStream().map(this::signed).toList());
            }
            String last = notes.cutOff();
            if (isWhole(last)) all.add(signed(last));
            else if (all.isEmpty() && !last.isBlank())
                throw new CouldNotCheck("Not a file of checkpoints: " + file + ": there is no whole note in it");
        } catch (IOException | UncheckedIOException e) {
            throw new CouldNotCheck("The checkpoints cannot be read: " + file, e);
        } catch (MalformedNote e) {
            throw new CouldNotCheck("Not a file of checkpoints: " + file + ": " + e.getMessage(), e);
        }
        return all;
    }

    private static boolean isWhole(String text) {
        try {
            SignedNote.parse(text);
            return true;
        } catch (MalformedNote piece) {
            return false;
        }
    }

    private Signed signed(String text) {
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
        // With one name for all: there may be millions.
        var named = new Checkpoint(key.name(), checkpoint.size(), checkpoint.root());
        return new Signed(named, key.verifies(note));
    }

    /**
     * What is wrong with the checkpoints themselves; gives those that are good, by size, each once. Their order says nothing:
     * a sealer that stood still for a while may write again what another wrote meanwhile.
     */
    static List<Checkpoint> chain(List<Signed> signed, Findings findings) {
        List<Checkpoint> chain = new ArrayList<>();
        List<Signed> bySize = signed.stream()
                .filter(Signed::good)
                .sorted(Comparator.comparingLong(each -> each.checkpoint().size()))
                .toList();
        for (Signed each : bySize) {
            Checkpoint checkpoint = each.checkpoint();
            String about = "checkpoint of size " + checkpoint.size();
            Checkpoint last = chain.isEmpty() ? null : chain.getLast();
            if (last != null && last.size() == checkpoint.size()) {
                if (Arrays.equals(last.root(), checkpoint.root())) continue;
                findings.add(Finding.between(
                        1,
                        checkpoint.size(),
                        Damage.CHECKPOINTS_FORKED,
                        about,
                        Hex.of(checkpoint.root()),
                        Hex.of(last.root())));
            } else {
                chain.add(checkpoint);
            }
        }
        return chain;
    }
}
