package io.orderledger.ledger.seal;

import io.orderledger.ledger.proof.CompactRange;
import io.orderledger.ledger.proof.Tile;
import io.orderledger.ledger.proof.TileNodes;
import io.orderledger.ledger.proof.TreeHasher;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The right-hand edge of the growing tree: its root, and of each level the tile that is not whole yet. */
final class TreeEdge {
    private final TreeHasher hasher = new TreeHasher();
    private final CompactRange range;
    private final List<ByteArrayOutputStream> levels = new ArrayList<>();
    private final List<WholeTile> whole = new ArrayList<>();

    private TreeEdge(CompactRange range) {
        this.range = range;
    }

    /** A tile that has become whole, and its hash in the level above. */
    record WholeTile(Tile tile, byte[] root) {}

    /** The edge of a tree that is there. */
    static TreeEdge of(long size, TileNodes.Source tiles) {
        var edge = new TreeEdge(CompactRange.of(size, new TileNodes(size, tiles)));
        for (int level = 0; Tile.hashesOfLevel(level, size) > 0; level++) {
            long index = Tile.hashesOfLevel(level, size) / Tile.WIDTH;
            int width = Tile.width(level, index, size);
            var begun = new ByteArrayOutputStream(Tile.BYTES);
            if (width > 0) begun.write(tiles.tile(level, index, width).hashes(), 0, width * TreeHasher.BYTES);
            edge.levels.add(begun);
        }
        return edge;
    }

    void append(byte[] leafHash) {
        range.append(leafHash);
        byte[] hash = leafHash;
        for (int level = 0; hash.length > 0; level++) hash = append(hash, level);
    }

    /** Gives the hash for the level above, or none. */
    private byte[] append(byte[] hash, int level) {
        if (level == levels.size()) levels.add(new ByteArrayOutputStream(Tile.BYTES));
        ByteArrayOutputStream begun = levels.get(level);
        begun.writeBytes(hash);
        if (begun.size() < Tile.BYTES) return new byte[0];
        long index = Tile.hashesOfLevel(level, range.size()) / Tile.WIDTH - 1;
        var tile = new Tile(level, index, begun.toByteArray());
        begun.reset();
        byte[] root = tile.root(hasher);
        whole.add(new WholeTile(tile, root));
        return root;
    }

    long size() {
        return range.size();
    }

    byte[] root() {
        return range.root();
    }

    /** The tiles that have become whole since this was asked last. */
    List<WholeTile> takeWhole() {
        List<WholeTile> taken = List.copyOf(whole);
        whole.clear();
        return taken;
    }
}
