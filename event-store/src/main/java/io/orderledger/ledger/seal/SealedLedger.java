package io.orderledger.ledger.seal;

import static java.time.ZoneOffset.UTC;

import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.Nodes;
import io.orderledger.ledger.proof.TileNodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every SELECT on what is sealed. None takes a lock, and none needs a snapshot: what is sealed does not change. */
public final class SealedLedger {
    private static final String HEAD = "select next_position - 1 from ledger_head where id = 1";
    private static final String CHECKPOINTS = "select size, root, note, sealed_at, epoch from ledger_checkpoint ";
    private static final String LATEST = CHECKPOINTS + "order by size desc limit 1";
    private static final String AFTER = CHECKPOINTS + "where size > ? order by size limit ?";
    private static final String BEFORE = CHECKPOINTS + "where size < ? order by size desc limit ?";
    private static final String ROWS = "select position, stream_id, sequence, stream_type, event_id, recorded_at,"
            + " event_type, revision, payload, metadata, leaf_hash from ledger_event ";
    private static final String ROW = ROWS + "where position = ?";
    private static final String ROWS_AFTER = ROWS + "where position > ? order by position limit ?";
    private static final String LEAVES_AFTER =
            "select position, leaf_hash from ledger_event where position > ? order by position limit ?";
    private static final String LAST_OF_STREAM = "select position from ledger_event"
            + " where stream_id = ? and position <= ? order by sequence desc limit 1";

    private final JdbcClient jdbc;
    private final StoredTiles tiles;

    /** Reads what the process that seals has written. */
    public SealedLedger(LedgerMigration migration) {
        this.jdbc = JdbcClient.create(migration.migrated());
        this.tiles = new StoredTiles(jdbc);
    }

    /** Position of the last event, sealed or not; 0 while the ledger is empty. */
    public long head() {
        return jdbc.sql(HEAD).query(Long.class).single();
    }

    /** The newest checkpoint; empty while nothing is sealed. */
    public Optional<SealedCheckpoint> latest() {
        return jdbc.sql(LATEST).query(SealedLedger::checkpoint).optional();
    }

    /** The next checkpoints beyond a size, oldest first. */
    public List<SealedCheckpoint> after(long size, int limit) {
        return jdbc.sql(AFTER)
                .params(size, limit)
                .query(SealedLedger::checkpoint)
                .list();
    }

    /** The checkpoints below a size, newest first. */
    public List<SealedCheckpoint> before(long size, int limit) {
        return jdbc.sql(BEFORE)
                .params(size, limit)
                .query(SealedLedger::checkpoint)
                .list();
    }

    /** The hashes of the tree over the first events, which must be sealed; for one proof. */
    public Nodes nodes(long size) {
        return new TileNodes(size, tiles);
    }

    /** The row at a position. */
    public Optional<StoredRow> row(long position) {
        return jdbc.sql(ROW).param(position).query(SealedLedger::storedRow).optional();
    }

    /** Position of a stream's last event at a position or before. */
    public Optional<Long> lastOfStream(String streamId, long atMost) {
        return jdbc.sql(LAST_OF_STREAM)
                .params(streamId, atMost)
                .query(Long.class)
                .optional();
    }

    List<StoredRow> rowsAfter(long position, int limit) {
        return jdbc.sql(ROWS_AFTER)
                .params(position, limit)
                .query(SealedLedger::storedRow)
                .list();
    }

    /** A leaf as it is stored. */
    record Leaf(long position, byte[] hash) {}

    List<Leaf> leavesAfter(long position, int limit) {
        return jdbc.sql(LEAVES_AFTER)
                .params(position, limit)
                .query((row, _) -> new Leaf(row.getLong("position"), row.getBytes("leaf_hash")))
                .list();
    }

    TileNodes.Source tiles() {
        return tiles;
    }

    private static SealedCheckpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new SealedCheckpoint(
                row.getLong("size"),
                row.getBytes("root"),
                row.getString("note"),
                row.getObject("sealed_at", LocalDateTime.class).toInstant(UTC),
                row.getLong("epoch"));
    }

    private static StoredRow storedRow(ResultSet row, int number) throws SQLException {
        var fields = new LeafFields(
                row.getLong("position"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("stream_type"),
                row.getString("event_id"),
                row.getObject("recorded_at", LocalDateTime.class).toInstant(UTC),
                row.getString("event_type"),
                row.getString("revision"));
        return new StoredRow(fields, row.getBytes("payload"), row.getBytes("metadata"), row.getBytes("leaf_hash"));
    }
}
