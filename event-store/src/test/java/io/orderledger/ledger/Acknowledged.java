package io.orderledger.ledger;

import java.util.List;

/**
 * A unit of which the ledger has said that it is durable.
 *
 * @param eventIds in the order of their positions
 * @param key its idempotency key; empty when it had none
 */
record Acknowledged(long lastPosition, String key, List<String> eventIds) {
    private static final String SEPARATOR = " ";
    private static final String END = ";";

    long firstPosition() {
        return lastPosition - eventIds.size() + 1;
    }

    /** One line, which tells whether all of it arrived. */
    String line() {
        return lastPosition + SEPARATOR + key + SEPARATOR + String.join(",", eventIds) + END;
    }

    static boolean isWhole(String line) {
        return line.endsWith(END);
    }

    static Acknowledged parse(String line) {
        List<String> parts =
                List.of(line.substring(0, line.length() - END.length()).split(SEPARATOR, -1));
        return new Acknowledged(
                Long.parseLong(parts.get(0)), parts.get(1), List.of(parts.get(2).split(",", -1)));
    }
}
