package io.orderledger.ledger.proof;

import java.util.Base64;
import java.util.List;

/**
 * What a signed note says of a log, as C2SP's tlog-checkpoint writes it: three lines, of the log's name, the number of its
 * leaves, and the root over them in base64.
 *
 * @param origin names the log
 * @param size how many leaves, and so the position of the last event that is in
 * @param root 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    public Checkpoint {
        if (origin.isBlank() || origin.contains("\n"))
            throw new MalformedNote("A checkpoint names its log in one line");
        if (size < 0) throw new MalformedNote("A checkpoint's size is not below 0");
        if (root.length != TreeHasher.BYTES) throw new MalformedNote("A root has 32 bytes, not " + root.length);
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * Reads what a note says; does not check who says so. Lines behind the third are extensions and are left to others.
     *
     * @throws MalformedNote when it does not speak of a log
     */
    public static Checkpoint of(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() < 3) throw new MalformedNote("A checkpoint has three lines, not " + lines.size());
        String size = lines.get(1);
        if (!size.matches("0|[1-9][0-9]{0,17}")) throw new MalformedNote("Not a checkpoint's size: '" + size + "'");
        return new Checkpoint(lines.get(0), Long.parseLong(size), KeyName.base64(lines.get(2)));
    }

    /**
     * Reads a note and checks that this key signed it and that it speaks of the log that the key is named after.
     *
     * @throws MalformedNote when it is no note, not of this log, or not signed by this key
     */
    public static Checkpoint verified(String note, NoteVerifier key) {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint checkpoint = of(signed);
        if (!checkpoint.origin().equals(key.name())) {
            throw new MalformedNote("A checkpoint of " + checkpoint.origin() + ", not of " + key.name());
        }
        if (!key.verifies(signed)) throw new MalformedNote("Not signed by " + key.text());
        return checkpoint;
    }
}
