package io.orderledger.query.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far each stream is, and what its order has come to: compact, because an export may have millions. */
final class Streams {
    private static final int CHUNK = 1 << 14;
    private static final byte UNKNOWN = -1;

    private final OrderStatuses statuses;
    private final List<Chunk> chunks = new ArrayList<>();

    private static final class Chunk {
        /** The sequence that comes next; 0: nothing of the stream was seen. */
        private final long[] next = new long[CHUNK];
        /** {@link #UNKNOWN} unless the order's story was read from its beginning. */
        private final byte[] statuses = new byte[CHUNK];

        private final boolean[] orders = new boolean[CHUNK];
        private final long[] amounts = new long[CHUNK];
        private final long[] costs = new long[CHUNK];

        Chunk() {
            Arrays.fill(statuses, UNKNOWN);
        }
    }

    Streams(OrderStatuses statuses) {
        this.statuses = statuses;
    }

    long next(int number) {
        return number / CHUNK < chunks.size() ? chunks.get(number / CHUNK).next[number % CHUNK] : 0;
    }

    void setNext(int number, long sequence) {
        chunk(number).next[number % CHUNK] = sequence;
    }

    /** Whether an event was seen that says so. */
    boolean isOrder(int number) {
        return number / CHUNK < chunks.size() && chunks.get(number / CHUNK).orders[number % CHUNK];
    }

    void setOrder(int number) {
        chunk(number).orders[number % CHUNK] = true;
    }

    /** The order's status; null when that cannot be known. */
    @Nullable
    String status(int number) {
        byte status = chunk(number).statuses[number % CHUNK];
        return status == UNKNOWN ? null : statuses.name(status);
    }

    void setStatus(int number, @Nullable String status) {
        chunk(number).statuses[number % CHUNK] = status == null ? UNKNOWN : statuses.number(status);
    }

    Totals totals(int number) {
        Chunk chunk = chunk(number);
        return new Totals(chunk.amounts[number % CHUNK], chunk.costs[number % CHUNK]);
    }

    void setTotals(int number, Totals totals) {
        Chunk chunk = chunk(number);
        chunk.amounts[number % CHUNK] = totals.amount();
        chunk.costs[number % CHUNK] = totals.cost();
    }

    private Chunk chunk(int number) {
        while (chunks.size() <= number / CHUNK) chunks.add(new Chunk());
        return chunks.get(number / CHUNK);
    }
}
