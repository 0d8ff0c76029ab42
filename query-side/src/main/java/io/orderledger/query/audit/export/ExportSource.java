package io.orderledger.query.audit.export;

import static java.time.ZoneOffset.UTC;

import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.Tile;
import io.orderledger.ledger.proof.TileNodes;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.query.audit.file.ExportLine;
import io.orderledger.query.order.OrderProjections;
import io.orderledger.query.statement.ReadStatements;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an export reads from the database: pages, each by its key. */
final class ExportSource implements TileNodes.Source {
    private static final int ORDERS = 2_000;
    private static final int EVENTS = 500;
    private static final int CHECKPOINTS = 2_000;

    /** The column pads with spaces: other control characters, and an empty id, come after this. */
    private static final String BEFORE_ALL = "\0".repeat(64);

    private static final Pattern PADDING = Pattern.compile(" +\\z");

    private final ReadStatements reads;

    private record OrdersFrom(String id, long from, int rows) {}

    private record After(long after, long to, int rows) {}

    private record UpTo(long to) {}

    private record Reflecting(String projection) {}

    private record LeftOut(String projection, int rows) {}

    private record Leaves(long after, int rows) {}

    private record Roots(int below, long first, int rows) {}

    /** A signed checkpoint as it is stored. */
    record Note(long size, String text) {}

    ExportSource(ReadStatements reads) {
        this.reads = reads;
    }

    /** Size of the largest checkpoint that is not larger than this; 0 when there is none. */
    long sealed(long atMost) {
        return reads.one("audit_export/sealed", (row, _) -> row.getLong("total"), new UpTo(atMost))
                .orElse(0L);
    }

    /** Position of the ledger's last event, whoever says so. */
    long head() {
        return reads.one("audit_export/head", (row, _) -> row.getLong("total")).orElse(0L);
    }

    /** Up to where the read table of orders shows everything; 0 while nothing is known. */
    long reflected() {
        return reads.one(
                        "audit_export/reflected",
                        (row, _) -> row.getLong("total"),
                        new Reflecting(OrderProjections.DETAIL))
                .orElse(0L);
    }

    /** Orders of which the read table lacks an event that it could not take in. */
    List<String> leftOut() {
        return reads.list(
                "audit_export/left_out",
                (row, _) -> row.getString("stream_id"),
                new LeftOut(OrderProjections.DETAIL, ExportLine.ReadTables.MOST_LEFT_OUT));
    }

    /** How many rows of the ledger stand where no event can. */
    long outside() {
        return reads.one("audit_export/outside", (row, _) -> row.getLong("total"))
                .orElse(0L);
    }

    /** The next orders by their id, whatever that is; none after the last. */
    List<ExportLine.Order> orders(@Nullable String after, long from) {
        List<ExportLine.Order> orders = reads.list(
                "audit_export/orders",
                (row, _) -> new ExportLine.Order(
                        row.getString("id"),
                        row.getString("status"),
                        row.getBigDecimal("total_amount"),
                        row.getBigDecimal("total_cost"),
                        row.getLong("version"),
                        row.getLong("position")),
                new OrdersFrom(after == null ? BEFORE_ALL : after, from, ORDERS));
        boolean again = !orders.isEmpty() && orders.getFirst().id().equals(after);
        return again ? orders.subList(1, orders.size()) : orders;
    }

    /** As the column compares them, which pads with spaces. */
    static boolean isSameKey(String one, String other) {
        return PADDING.matcher(one)
                .replaceFirst("")
                .equals(PADDING.matcher(other).replaceFirst(""));
    }

    /**
     * The next rows of the ledger; none after the last.
     *
     * @throws NotExportable when one has a value that is none of its kind, as the zeroth of a month is no time
     */
    List<ExportLine.Event> eventsAfter(long position, long to) {
        return reads.list("audit_export/events", (row, _) -> readable(row), new After(position, to, EVENTS));
    }

    private static ExportLine.Event readable(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        try {
            return event(row);
        } catch (SQLException | RuntimeException e) {
            throw new NotExportable(
                    "The event at position %d cannot be read: %s".formatted(position, e.getMessage()), e);
        }
    }

    private static ExportLine.Event event(ResultSet row) throws SQLException {
        var fields = new LeafFields(
                row.getLong("position"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("stream_type"),
                row.getString("event_id"),
                row.getObject("recorded_at", LocalDateTime.class).toInstant(UTC),
                row.getString("event_type"),
                row.getString("revision"));
        return new ExportLine.Event(
                fields, row.getBytes("payload"), row.getBytes("metadata"), row.getBytes("leaf_hash"));
    }

    /** The next checkpoints by their size; none after the last. */
    List<Note> checkpointsAfter(long size, long to) {
        return reads.list(
                "audit_export/checkpoints",
                (row, _) -> new Note(row.getLong("size"), row.getString("note")),
                new After(size, to, CHECKPOINTS));
    }

    @Override
    public Tile tile(int level, long index, int width) {
        long first = index * Tile.WIDTH;
        List<byte[]> hashes = level == 0
                ? reads.list("audit_export/leaves", (row, _) -> row.getBytes("hash"), new Leaves(first, width))
                : reads.list(
                        "audit_export/roots", (row, _) -> row.getBytes("hash"), new Roots(level - 1, first, width));
        ByteBuffer joined = ByteBuffer.allocate(hashes.size() * TreeHasher.BYTES);
        hashes.forEach(joined::put);
        return new Tile(level, index, joined.array());
    }
}
