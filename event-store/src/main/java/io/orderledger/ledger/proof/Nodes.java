package io.orderledger.ledger.proof;

/** Where the hashes of a tree's whole subtrees come from. */
@FunctionalInterface
public interface Nodes {

    /**
     * The hash over the leaves from {@code index << level} (included) to {@code (index + 1) << level}, all of which are in
     * the tree.
     *
     * @param level 0 for a leaf
     */
    byte[] node(int level, long index);
}
