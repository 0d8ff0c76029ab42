package io.orderledger.query.audit.file;

import io.orderledger.ledger.proof.LeafFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A line of an export. They come in the order of this list: one head, orders, one range, events, one end. */
public sealed interface ExportLine {

    /**
     * What the file is.
     *
     * @param exportedAt by the clock of whoever exported
     */
    record Head(Instant exportedAt) implements ExportLine {
        /** Of the lines as described in ADR 23. */
        public static final int FORMAT = 1;
    }

    /**
     * An order as the read tables show it.
     *
     * @param version how many of the order's events the row reflects
     * @param position of the last of them
     */
    record Order(String id, String status, BigDecimal amount, BigDecimal cost, long version, long position)
            implements ExportLine {}

    /**
     * Which events follow.
     *
     * @param outside how many rows stand where no event can: of the ledger before position 1, of the read tables beyond the
     *     ledger's last
     * @param before hashes of the whole subtrees over the events before the first, from the largest; none when the first
     *     is the ledger's first
     */
    record Range(long from, long to, long outside, ReadTables tables, List<byte[]> before) implements ExportLine {}

    /**
     * How far the read table of orders was when the orders were read.
     *
     * @param head the ledger's last position before that
     * @param reflect every event up to this position was taken in, but for those of {@code leftOut}
     * @param leftOut streams of which an event is among the dead letters, or was skipped
     */
    record ReadTables(long head, long reflect, List<String> leftOut) {
        /** More are not told apart: such an export says nothing of orders. */
        public static final int MOST_LEFT_OUT = 1_000_000;

        public ReadTables {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A row of the ledger, byte by byte. */
    record Event(LeafFields fields, byte[] payload, byte[] metadata, byte[] leafHash) implements ExportLine {}

    /**
     * The last line: without it the file was cut.
     *
     * @param sha256 of all bytes before this line, uncompressed
     */
    record End(long orders, long events, byte[] sha256) implements ExportLine {}
}
