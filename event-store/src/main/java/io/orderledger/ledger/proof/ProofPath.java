package io.orderledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** The paths of RFC 6962, in its own words: a tree is split at the largest power of two below its size. */
final class ProofPath {
    private final Nodes nodes;
    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> hashes = new ArrayList<>();

    ProofPath(Nodes nodes) {
        this.nodes = nodes;
    }

    /** PATH(index, D[size]): the siblings from the leaf up. */
    List<byte[]> toLeaf(long index, long size) {
        path(index, 0, size);
        return hashes;
    }

    /** PROOF(from, D[to]). */
    List<byte[]> between(long from, long to) {
        subproof(from, 0, to, true);
        return hashes;
    }

    private void path(long index, long begin, long end) {
        if (end - begin == 1) return;
        long middle = begin + split(end - begin);
        if (index < middle) {
            path(index, begin, middle);
            hashes.add(root(middle, end));
        } else {
            path(index, middle, end);
            hashes.add(root(begin, middle));
        }
    }

    /** @param known whether the subtree is the smaller tree itself, whose root the verifier has */
    private void subproof(long from, long begin, long end, boolean known) {
        if (from == end) {
            if (!known) hashes.add(root(begin, end));
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            subproof(from, begin, middle, known);
            hashes.add(root(middle, end));
        } else {
            subproof(from, middle, end, false);
            hashes.add(root(begin, middle));
        }
    }

    /** MTH(D[begin:end]), for ranges that a split gives: those begin where a whole subtree of their size may. */
    private byte[] root(long begin, long end) {
        long size = end - begin;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.node(level, begin >> level);
        }
        long middle = begin + split(size);
        return hasher.node(root(begin, middle), root(middle, end));
    }

    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
