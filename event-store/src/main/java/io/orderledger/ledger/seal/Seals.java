package io.orderledger.ledger.seal;

import io.orderledger.ledger.seal.TreeEdge.WholeTile;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a checkpoint and the tiles that became whole before it, both or neither, and only by who holds the lease. */
final class Seals {
    private static final int TIMEOUT_SECONDS = 30;
    private static final int TILES_A_STATEMENT = 64;
    private static final String LAST = "select coalesce(max(size), 0) from ledger_checkpoint";
    private static final String TILE =
            "insert into ledger_tile (tile_level, tile_index, root, hashes) values (?, ?, ?, ?)";
    private static final String CHECKPOINT = "insert into ledger_checkpoint (size, root, note, sealed_at, epoch)"
            + " values (?, ?, ?, utc_timestamp(6), ?)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealLease lease;

    Seals(DataSource dataSource, SealLease lease) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.setTimeout(TIMEOUT_SECONDS);
        this.lease = lease;
    }

    /**
     * Writes them in one transaction.
     *
     * @param before the size of the checkpoint that this one follows
     * @throws SealLease.LeaseLost when another process has taken over
     */
    void write(long before, TreeEdge tree, String note) {
        List<WholeTile> tiles = tree.takeWhole();
        transaction.executeWithoutResult(_ -> {
            lease.lock();
            long last = jdbc.sql(LAST).query(Long.class).single();
            if (last != before || tree.size() <= last) {
                throw new IllegalStateException(
                        "The last checkpoint is of size %d instead of %d".formatted(last, before));
            }
            template.batchUpdate(TILE, tiles, TILES_A_STATEMENT, (row, whole) -> {
                row.setInt(1, whole.tile().level());
                row.setLong(2, whole.tile().index());
                row.setBytes(3, whole.root());
                row.setBytes(4, whole.tile().hashes());
            });
            jdbc.sql(CHECKPOINT)
                    .params(tree.size(), tree.root(), note, lease.epoch())
                    .update();
        });
    }
}
