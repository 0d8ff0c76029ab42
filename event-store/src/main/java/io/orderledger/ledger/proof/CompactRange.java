package io.orderledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a growing tree, in constant memory: it keeps one hash of each whole subtree on the tree's left-hand side, as
 * many as the size has bits set. One hash is computed a leaf, on average. For one thread at a time.
 */
public final class CompactRange {
    private final TreeHasher hasher = new TreeHasher();
    /** Of the subtrees from the largest to the smallest, as the bits of the size from the highest. */
    private final List<byte[]> subtrees = new ArrayList<>();

    private long size;

    /** Of the tree without leaves. */
    public CompactRange() {}

    /** Of the first leaves of a tree that is there already. */
    public static CompactRange of(long size, Nodes nodes) {
        var range = new CompactRange();
        long begin = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 0) continue;
            range.subtrees.add(nodes.node(level, begin >> level));
            begin += 1L << level;
        }
        range.size = size;
        return range;
    }

    /** Adds a leaf at the end. */
    public void append(byte[] leafHash) {
        byte[] hash = leafHash;
        // Each low bit that is set is a subtree as large as the one in hand: they become one of twice the size.
        for (long left = size; (left & 1) == 1; left >>= 1) hash = hasher.node(subtrees.removeLast(), hash);
        subtrees.add(hash);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public byte[] root() {
        if (subtrees.isEmpty()) return TreeHasher.emptyRoot();
        byte[] root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) root = hasher.node(subtrees.get(i), root);
        return root.clone();
    }
}
