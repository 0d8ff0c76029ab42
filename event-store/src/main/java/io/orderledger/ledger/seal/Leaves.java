package io.orderledger.ledger.seal;

import io.orderledger.ledger.proof.TreeHasher;
import java.util.Arrays;

/** Reads the ledger's leaves on to the tree, and lets none pass that is not the hash of its row. */
final class Leaves {
    private final SealedLedger ledger;
    private final SealLease lease;
    private final int batch;
    private final boolean recompute;
    private final TreeHasher hasher = new TreeHasher();

    Leaves(SealedLedger ledger, SealLease lease, int batch, boolean recompute) {
        this.ledger = ledger;
        this.lease = lease;
        this.batch = batch;
        this.recompute = recompute;
    }

    /**
     * Keeps the lease meanwhile, however much there is to read.
     *
     * @throws SealRefused when a row is missing or is not what its leaf hash says
     * @throws SealLease.LeaseLost when another process has taken over
     */
    void appendTo(TreeEdge tree, long upTo) {
        while (tree.size() < upTo) {
            lease.keep();
            long before = tree.size();
            int limit = (int) Math.min(batch, upTo - before);
            if (recompute) ledger.rowsAfter(before, limit).forEach(row -> append(tree, row));
            else ledger.leavesAfter(before, limit).forEach(leaf -> append(tree, leaf.position(), leaf.hash()));
            if (tree.size() == before) throw new SealRefused("The event at position " + (before + 1) + " is missing");
        }
    }

    private void append(TreeEdge tree, StoredRow row) {
        long position = row.fields().position();
        if (!Arrays.equals(hasher.row(row.fields(), row.payload(), row.metadata()), row.leafHash())) {
            throw new SealRefused("The event at position " + position
                    + " is not the one that was appended: its leaf hash" + " is not that of its row");
        }
        append(tree, position, row.leafHash());
    }

    private static void append(TreeEdge tree, long position, byte[] leafHash) {
        if (position != tree.size() + 1) {
            throw new SealRefused("The event at position " + (tree.size() + 1) + " is missing");
        }
        tree.append(leafHash);
    }
}
