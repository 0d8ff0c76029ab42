package io.orderledger.ledger.proof;

import java.util.Arrays;

/**
 * A piece of a tree as C2SP's tlog-tiles cuts it: 256 neighbours of one level, of which the next level's tiles hold the
 * subtree hash. Level 0 holds leaf hashes; level 1 hashes over 256 leaves each; level 2 over 65 536.
 *
 * @param level from 0
 * @param index among the tiles of the level, from 0
 * @param hashes 1 to 256 hashes, one after the other; fewer than 256 only at the right-hand edge of the tree
 */
public record Tile(int level, long index, byte[] hashes) {
    /** Levels of the tree that a tile spans. */
    public static final int HEIGHT = 8;
    /** Hashes of a whole tile. */
    public static final int WIDTH = 1 << HEIGHT;
    /** Bytes of a whole tile. */
    public static final int BYTES = WIDTH * TreeHasher.BYTES;

    public Tile {
        if (hashes.length == 0 || hashes.length > BYTES || hashes.length % TreeHasher.BYTES != 0) {
            throw new IllegalArgumentException(
                    "A tile holds 1 to " + WIDTH + " hashes, not " + hashes.length + " bytes");
        }
    }

    /** How many hashes a level of tiles has in a tree of this size. */
    public static long hashesOfLevel(int level, long treeSize) {
        int shift = level * HEIGHT;
        return shift >= Long.SIZE ? 0 : treeSize >>> shift;
    }

    /** How many of them are in the tile of this index: 0 to 256. */
    public static int width(int level, long index, long treeSize) {
        return Math.clamp(hashesOfLevel(level, treeSize) - index * WIDTH, 0, WIDTH);
    }

    public int width() {
        return hashes.length / TreeHasher.BYTES;
    }

    public byte[] hash(int number) {
        return Arrays.copyOfRange(hashes, number * TreeHasher.BYTES, (number + 1) * TreeHasher.BYTES);
    }

    /** The hash of the subtree over some of its hashes: {@code 1 << row} of them, from a multiple of that number. */
    byte[] subtree(int first, int row, TreeHasher hasher) {
        if (row == 0) return hash(first);
        int half = 1 << (row - 1);
        return hasher.node(subtree(first, row - 1, hasher), subtree(first + half, row - 1, hasher));
    }

    /** The hash over all of a whole tile, which is one hash of the next level's tile. */
    public byte[] root(TreeHasher hasher) {
        if (width() != WIDTH) throw new IllegalStateException("A tile of " + width() + " hashes has no root yet");
        return subtree(0, HEIGHT, hasher);
    }
}
