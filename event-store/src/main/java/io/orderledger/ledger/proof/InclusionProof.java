package io.orderledger.ledger.proof;

import java.util.Arrays;
import java.util.List;

/**
 * That a leaf is in a tree (RFC 6962, 2.1.1).
 *
 * @param index of the leaf, from 0
 * @param size of the tree
 * @param hashes of the subtrees beside the leaf's way to the root, from the leaf up
 */
public record InclusionProof(long index, long size, List<byte[]> hashes) {

    public InclusionProof {
        if (index < 0 || index >= size) throw new IllegalArgumentException("No leaf " + index + " among " + size);
        hashes = List.copyOf(hashes);
    }

    /** Makes the proof from a tree's hashes. */
    public static InclusionProof of(long index, long size, Nodes nodes) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("No leaf " + index + " among " + size);
        return new InclusionProof(index, size, new ProofPath(nodes).toLeaf(index, size));
    }

    /** Whether the proof leads from this leaf to this root. RFC 9162, 2.1.3.2. */
    public boolean proves(byte[] leafHash, byte[] root) {
        var hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] beside : hashes) {
            if (last == 0 || beside.length != TreeHasher.BYTES) return false;
            if ((node & 1) == 1 || node == last) {
                hash = hasher.node(beside, hash);
                // The levels at which the node has nothing to its right add nothing.
                int levels = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                hash = hasher.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
