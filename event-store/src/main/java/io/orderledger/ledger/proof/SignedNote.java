package io.orderledger.ledger.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it, as C2SP's signed-note writes it: the text, an empty line, a line a signature. Whether a
 * signature is good is {@link NoteVerifier#verifies}'s to say.
 *
 * @param text ends with a newline, and the signatures are over all of it
 */
public record SignedNote(String text, List<Signed> signatures) {
    /** Signatures of unknown keys are allowed, but not without end. */
    private static final int MOST_SIGNATURES = 100;

    private static final String SIGNATURE = "— ";
    private static final String SEPARATOR = "\n\n";

    /**
     * A signature line.
     *
     * @param bytes of the signature, without the key's identifier
     */
    public record Signed(String name, int keyId, byte[] bytes) {}

    public SignedNote {
        if (!text.endsWith("\n")) throw new MalformedNote("A note's text ends with a newline");
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedNote("A note has no control characters");
        }
        if (signatures.isEmpty()) throw new MalformedNote("A signed note has a signature");
        signatures = List.copyOf(signatures);
    }

    /** @throws MalformedNote when it is no signed note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf(SEPARATOR);
        if (end < 0 || !note.endsWith("\n")) {
            throw new MalformedNote("A signed note is a text, an empty line, and lines with signatures");
        }
        List<String> lines = note.substring(end + SEPARATOR.length()).lines().toList();
        if (lines.size() > MOST_SIGNATURES) throw new MalformedNote("More than " + MOST_SIGNATURES + " signatures");
        List<Signed> signatures = new ArrayList<>();
        for (String line : lines) signatures.add(signature(line));
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static Signed signature(String line) {
        String[] parts =
                line.startsWith(SIGNATURE) ? line.substring(SIGNATURE.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) throw new MalformedNote("Not a signature: '" + line + "'");
        byte[] bytes = KeyName.base64(parts[1]);
        if (bytes.length <= Integer.BYTES) throw new MalformedNote("A signature too short: '" + line + "'");
        return new Signed(
                KeyName.require(parts[0]),
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** The whole note, as {@link #parse} reads it. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        for (Signed signed : signatures) {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signed.bytes().length)
                    .putInt(signed.keyId())
                    .put(signed.bytes())
                    .array();
            note.append(SIGNATURE).append(signed.name()).append(' ');
            note.append(Base64.getEncoder().encodeToString(bytes)).append('\n');
        }
        return note.toString();
    }
}
