package io.orderledger.ledger;

/** What a stream may be called. */
final class StreamNames {
    static final int MAX_LENGTH = 64;

    private StreamNames() {}

    /** Whether a stream can have this name at all: visible ASCII, and no comma, because references are lists. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ',');
    }
}
