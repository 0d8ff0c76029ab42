package io.orderledger.ledger.proof;

import java.util.Arrays;
import java.util.List;

/**
 * That a tree begins with all the leaves of a smaller one, unchanged and in their order (RFC 6962, 2.1.2).
 *
 * @param from size of the smaller tree
 * @param to size of the larger one
 * @param hashes of subtrees, in the RFC's order; none when the sizes are the same or the smaller tree is empty
 */
public record ConsistencyProof(long from, long to, List<byte[]> hashes) {

    public ConsistencyProof {
        requireSizes(from, to);
        hashes = List.copyOf(hashes);
    }

    /** Makes the proof from the larger tree's hashes. */
    public static ConsistencyProof of(long from, long to, Nodes nodes) {
        requireSizes(from, to);
        List<byte[]> hashes = from == 0 || from == to ? List.of() : new ProofPath(nodes).between(from, to);
        return new ConsistencyProof(from, to, hashes);
    }

    private static void requireSizes(long from, long to) {
        if (from < 0 || from > to) throw new IllegalArgumentException("No tree of " + from + " begins one of " + to);
    }

    /** Whether the proof leads from one root to the other. RFC 9162, 2.1.4.2. */
    public boolean proves(byte[] fromRoot, byte[] toRoot) {
        if (from == to) return hashes.isEmpty() && Arrays.equals(fromRoot, toRoot);
        if (from == 0) return hashes.isEmpty() && Arrays.equals(fromRoot, TreeHasher.emptyRoot());
        // A smaller tree that is whole is itself the first subtree; the proof leaves it out.
        boolean whole = Long.bitCount(from) == 1;
        if (!whole && hashes.isEmpty()) return false;
        int levels = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> levels;
        long last = (to - 1) >> levels;
        var hasher = new TreeHasher();
        byte[] smaller = whole ? fromRoot : hashes.getFirst();
        byte[] larger = smaller;
        for (byte[] hash : hashes.subList(whole ? 0 : 1, hashes.size())) {
            if (last == 0 || hash.length != TreeHasher.BYTES) return false;
            if ((node & 1) == 1 || node == last) {
                smaller = hasher.node(hash, smaller);
                larger = hasher.node(hash, larger);
                int skipped = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                larger = hasher.node(larger, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(smaller, fromRoot) && Arrays.equals(larger, toRoot);
    }
}
