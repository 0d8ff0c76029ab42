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
     * @param exportedAt when the first order was read, by the database's clock
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
     * @param rowsReflect the read tables had taken in every event up to this position when the orders were read
     * @param before hashes of the whole subtrees over the events before the first, from the largest; none when the first
     *     is the ledger's first
     */
    record Range(long from, long to, long rowsReflect, List<byte[]> before) implements ExportLine {}

    /** A row of the ledger, byte by byte. */
    record Event(LeafFields fields, byte[] payload, byte[] metadata, byte[] leafHash) implements ExportLine {}

    /**
     * The last line: without it the file was cut.
     *
     * @param sha256 of all bytes before this line, uncompressed
     */
    record End(long orders, long events, byte[] sha256) implements ExportLine {}
}
