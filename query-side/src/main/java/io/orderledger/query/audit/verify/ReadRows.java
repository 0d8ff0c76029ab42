package io.orderledger.query.audit.verify;

import io.orderledger.query.audit.file.ExportLine;
import java.util.ArrayList;
import java.util.List;

/** The rows of the read tables, by the number of their order's key: compact, because an export may have millions. */
final class ReadRows {
    private static final int CHUNK = 1 << 14;

    private final OrderStatuses statuses;
    private final List<Chunk> chunks = new ArrayList<>();
    private long count;

    private static final class Chunk {
        /** 0: there is no row. */
        private final long[] versions = new long[CHUNK];

        private final long[] positions = new long[CHUNK];
        private final byte[] statuses = new byte[CHUNK];
        private final long[] amounts = new long[CHUNK];
        private final long[] costs = new long[CHUNK];
        private final boolean[] compared = new boolean[CHUNK];
    }

    ReadRows(OrderStatuses statuses) {
        this.statuses = statuses;
    }

    /** Of a row that reflects at least one event. */
    void add(int number, ExportLine.Order row) {
        while (chunks.size() <= number / CHUNK) chunks.add(new Chunk());
        Chunk chunk = chunks.get(number / CHUNK);
        int at = number % CHUNK;
        if (chunk.versions[at] != 0)
            throw new CouldNotCheck("Not an export: the order " + row.id() + " is in it twice");
        chunk.versions[at] = row.version();
        chunk.positions[at] = row.position();
        chunk.statuses[at] = statuses.number(row.status());
        chunk.amounts[at] = Totals.hundredths(row.amount());
        chunk.costs[at] = Totals.hundredths(row.cost());
        count++;
    }

    /** How many events the row reflects; 0 where there is none. */
    long version(int number) {
        return number / CHUNK < chunks.size() ? chunks.get(number / CHUNK).versions[number % CHUNK] : 0;
    }

    long position(int number) {
        return chunks.get(number / CHUNK).positions[number % CHUNK];
    }

    String status(int number) {
        return statuses.name(chunks.get(number / CHUNK).statuses[number % CHUNK]);
    }

    Totals totals(int number) {
        Chunk chunk = chunks.get(number / CHUNK);
        return new Totals(chunk.amounts[number % CHUNK], chunk.costs[number % CHUNK]);
    }

    void compared(int number) {
        chunks.get(number / CHUNK).compared[number % CHUNK] = true;
    }

    boolean isCompared(int number) {
        return chunks.get(number / CHUNK).compared[number % CHUNK];
    }

    /** Above every number that has a row. */
    int numbers() {
        return chunks.size() * CHUNK;
    }

    long count() {
        return count;
    }
}
