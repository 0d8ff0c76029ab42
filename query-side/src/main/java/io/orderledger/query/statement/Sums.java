package io.orderledger.query.statement;

import java.util.List;

/**
 * Tables that add up what the rows of a projection count. They are never computed from events: before a batch changes
 * rows of a stream, what the rows count is taken out of the sums, and once the batch has changed them, what they count
 * then is put in. So sums equal a query over the rows, at every commit and however events are cut into batches.
 *
 * <p>All statements but the lock have one parameter, {@code in (:streamIds)}: the streams that are counted anew.
 *
 * @param lock of the tables: batches of several segments add to the same rows, and go one after the other. Taken before
 *     a transaction holds any row
 * @param streams lists the ids of all streams that have rows, page by page, by {@code :after} and {@code :limit}
 * @param takeOut in this order, before any row changes
 * @param putIn in this order, after the last row has changed
 */
public record Sums(String lock, String streams, List<String> takeOut, List<String> putIn) {
    public static final Sums NONE = new Sums("", "", List.of(), List.of());

    public Sums {
        takeOut = List.copyOf(takeOut);
        putIn = List.copyOf(putIn);
    }

    /** The same for whoever is the only one to change them: nobody needs to be kept away. */
    public Sums unlocked() {
        return new Sums("", streams, takeOut, putIn);
    }
}
