package io.orderledger.ledger.seal;

import io.orderledger.ledger.proof.Tile;
import io.orderledger.ledger.proof.TileNodes;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tiles from the database: whole ones as they are kept, those at the tree's edge from what they will be made of. */
final class StoredTiles implements TileNodes.Source {
    private static final String WHOLE = "select hashes from ledger_tile where tile_level = ? and tile_index = ?";
    private static final String LEAVES =
            "select leaf_hash from ledger_event where position > ? and position <= ? order by position";
    private static final String ROOTS = "select root from ledger_tile"
            + " where tile_level = ? and tile_index >= ? and tile_index < ? order by tile_index";

    private final JdbcClient jdbc;

    StoredTiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Tile tile(int level, long index, int width) {
        return jdbc.sql(WHOLE)
                .params(level, index)
                .query(byte[].class)
                .optional()
                .map(hashes -> new Tile(level, index, hashes))
                .orElseGet(() -> edge(level, index, width));
    }

    private Tile edge(int level, long index, int width) {
        long first = index * Tile.WIDTH;
        List<byte[]> hashes = level == 0
                ? jdbc.sql(LEAVES)
                        .params(first, first + width)
                        .query(byte[].class)
                        .list()
                : jdbc.sql(ROOTS)
                        .params(level - 1, first, first + width)
                        .query(byte[].class)
                        .list();
        if (hashes.size() != width) {
            throw new IllegalStateException("Of the tree's level %d, %d hashes from %d on are kept instead of %d"
                    .formatted(level * Tile.HEIGHT, hashes.size(), first, width));
        }
        var bytes = new ByteArrayOutputStream(Tile.BYTES);
        hashes.forEach(bytes::writeBytes);
        return new Tile(level, index, bytes.toByteArray());
    }
}
