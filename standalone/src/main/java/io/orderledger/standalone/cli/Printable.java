package io.orderledger.standalone.cli;

/** Texts of a file or a server that somebody else made, as a terminal may show them. */
final class Printable {
    private static final int LONGEST = 500;

    private Printable() {}

    /** Without what moves the cursor, hides or turns what follows: it could make one answer look like another. */
    static String text(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            boolean hidden = Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                    || Character.getType(c) == Character.SURROGATE;
            if (hidden) shown.append("\\u%04x".formatted(c));
            else shown.appendCodePoint(c);
        });
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
    }
}
