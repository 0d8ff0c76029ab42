package io.orderledger.ledger.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a file of checkpoints, one after the other: each is followed by an empty line. A file that ends in the
 * middle of a note was cut while it was written; that piece is not given, see {@link #cutOff}.
 */
public final class CheckpointFile implements Iterator<String> {
    /** Longer than any checkpoint: no file makes a reader hold more. */
    private static final int LONGEST_NOTE = 16 * 1024;

    private final BufferedReader lines;
    private @Nullable String next;
    private String cutOff = "";

    /** @param lines UTF-8; the caller closes it */
    public CheckpointFile(BufferedReader lines) {
        this.lines = lines;
        this.next = read();
    }

    /** As it stands in a file of checkpoints. */
    public static String entry(SignedNote note) {
        return note + "\n";
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** The next note, not yet checked in any way. */
    @Override
    public String next() {
        String note = next;
        if (note == null) throw new NoSuchElementException("There are no more checkpoints");
        next = read();
        return note;
    }

    /** After the last note: what stands behind it and is none; empty when nothing does. */
    public String cutOff() {
        return cutOff;
    }

    private @Nullable String read() {
        var note = new StringBuilder();
        int emptyLines = 0;
        try {
            // By characters: a line of a file that is none may have no end.
            for (int next = lines.read(); next >= 0; next = lines.read()) {
                boolean emptyLine = next == '\n' && (note.isEmpty() || note.charAt(note.length() - 1) == '\n');
                if (emptyLine && ++emptyLines == 2) return note.toString();
                note.append((char) next);
                if (note.length() > LONGEST_NOTE) throw new MalformedNote("Not a file of checkpoints");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file of checkpoints cannot be read", e);
        }
        cutOff = note.toString();
        return null;
    }
}
