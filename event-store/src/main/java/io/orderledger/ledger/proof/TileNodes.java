package io.orderledger.ledger.proof;

import java.util.HashMap;
import java.util.Map;

/**
 * The hashes of a tree from its tiles, each of which is fetched once. For one proof and one thread: a proof touches two
 * tiles a level at most.
 */
public final class TileNodes implements Nodes {
    private final long size;
    private final Source source;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<Key, Tile> fetched = new HashMap<>();

    private record Key(int level, long index) {}

    /** Where tiles are kept. */
    @FunctionalInterface
    public interface Source {
        /**
         * The tile's first hashes, or more than those.
         *
         * @param width how many are needed: 256, or fewer at the right-hand edge
         */
        Tile tile(int level, long index, int width);
    }

    /** @param size of the tree that is asked about; its tiles may have grown since */
    public TileNodes(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public byte[] node(int level, long index) {
        if (level < 0 || index < 0 || index + 1 > size >> level) {
            throw new IllegalArgumentException("A tree of " + size + " has no node " + index + " at level " + level);
        }
        int tileLevel = level / Tile.HEIGHT;
        int row = level % Tile.HEIGHT;
        long first = index << row;
        Tile tile = fetched.computeIfAbsent(new Key(tileLevel, first / Tile.WIDTH), this::fetch);
        return tile.subtree((int) (first % Tile.WIDTH), row, hasher);
    }

    private Tile fetch(Key key) {
        int width = Tile.width(key.level(), key.index(), size);
        Tile tile = source.tile(key.level(), key.index(), width);
        if (tile.level() != key.level() || tile.index() != key.index() || tile.width() < width) {
            throw new IllegalStateException("Not the tile that was asked for: " + key);
        }
        return tile;
    }
}
