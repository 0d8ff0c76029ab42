package io.orderledger.query.audit.verify;

import io.orderledger.ledger.proof.CompactRange;

/**
 * Builds the tree again, leaf by leaf, and compares its root with every checkpoint on the way. The first root that differs
 * is the only one reported: all that follow must differ, too. What lies between it and the last good one is bad.
 */
final class RootChecks {
    private final Findings findings;
    private final Series signed;
    private final Series retained;
    private CompactRange tree = new CompactRange();
    /** A row is missing or out of place: what follows cannot be put into a tree. */
    private boolean broken;

    private long roots;
    private long retainedRoots;
    private long signedTo;
    private long retainedTo;

    /** Checkpoints by size, and how far they agree with the events. */
    private static final class Series {
        private final CheckpointTable table;
        private int first;
        private int next;
        /** The last whose root fits. */
        private int fits = -1;
        /** The first size for which another root is signed. */
        private long differs = Long.MAX_VALUE;

        Series(CheckpointTable table) {
            this.table = table;
        }

        /** Leaves out those that end before the first event. */
        void skip(long size) {
            while (next < table.count() && table.size(next) < size) next++;
            first = next;
        }

        boolean isDue(long size) {
            return next < table.count() && table.size(next) == size;
        }

        /**
         * The size of the last one whose root fits and is signed, before any that differs; 0 when there is none. Those before
         * it need no signature: what is signed implies them.
         */
        long lastGood() {
            for (int index = fits; index >= first; index--) {
                if (table.size(index) < differs && table.isSigned(index)) return table.size(index);
            }
            return 0;
        }

        /** The largest that follows, is signed, and is larger than this; -1 when there is none. */
        int largestBeyond(long size) {
            for (int index = table.count() - 1; index >= next && table.size(index) > size; index--) {
                if (table.isSigned(index)) return index;
            }
            return -1;
        }
    }

    /** Both sorted. */
    RootChecks(CheckpointTable signed, CheckpointTable retained, Findings findings) {
        this.signed = new Series(signed);
        this.retained = new Series(retained);
        this.findings = findings;
    }

    /** Of events before the first one that is there: their hashes alone. */
    void begin(CompactRange before) {
        tree = before;
        signed.skip(before.size());
        retained.skip(before.size());
        check();
    }

    void append(byte[] leaf) {
        if (broken) return;
        tree.append(leaf);
        check();
    }

    void breakOff() {
        broken = true;
    }

    private void check() {
        if (isCompared(signed, Damage.ROOT_DIFFERS)) roots++;
        if (isCompared(retained, Damage.RETAINED_DIFFERS)) retainedRoots++;
    }

    private boolean isCompared(Series series, Damage damage) {
        boolean compared = false;
        if (!series.isDue(tree.size())) return compared;
        byte[] root = tree.root();
        for (; series.isDue(tree.size()); series.next++) {
            if (series.table.isKnownBad(series.next)) continue;
            if (!series.table.hasRoot(series.next, root)) differ(series, root, damage);
            else if (tree.size() < series.differs) series.fits = series.next;
            compared |= !series.table.isKnownBad(series.next);
        }
        return compared;
    }

    private void differ(Series series, byte[] root, Damage damage) {
        int due = series.next;
        if (series.differs <= tree.size() || !series.table.isSigned(due)) return;
        series.differs = tree.size();
        findings.add(Finding.between(
                series.lastGood() + 1,
                tree.size(),
                damage,
                series.table.about(due),
                Hex.of(series.table.root(due)),
                Hex.of(root)));
    }

    /**
     * After the last event: sizes that the export does not reach. What an auditor kept from before must be in it, unless it is
     * meant to end earlier; what is only signed may have been signed after it was made.
     */
    void end(long lastPosition, boolean meantToEnd) {
        if (broken) return;
        int signedBeyond = signed.largestBeyond(lastPosition);
        int retainedBeyond = retained.largestBeyond(lastPosition);
        if (signedBeyond >= 0) signedTo = signed.table.size(signedBeyond);
        if (retainedBeyond < 0) return;
        retainedTo = retained.table.size(retainedBeyond);
        contradict(lastPosition);
        if (meantToEnd) return;
        findings.add(Finding.between(
                lastPosition + 1,
                retainedTo,
                Damage.POSITION_MISSING,
                "events that the retained checkpoint of size " + retainedTo + " is over",
                "none",
                (retainedTo - lastPosition) + " events, unless the checkpoint is younger than the export"));
    }

    /** Nobody has the events; that two roots of them were signed can be seen all the same. */
    private void contradict(long lastPosition) {
        int index = signed.next;
        for (int kept = retained.next; kept < retained.table.count(); kept++) {
            long size = retained.table.size(kept);
            if (size <= lastPosition || !retained.table.isSigned(kept)) continue;
            byte[] root = retained.table.root(kept);
            while (index < signed.table.count() && signed.table.size(index) < size) index++;
            for (int other = index; other < signed.table.count() && signed.table.size(other) == size; other++) {
                if (signed.table.hasRoot(other, root) || !signed.table.isSigned(other)) continue;
                findings.add(Finding.between(
                        lastPosition + 1,
                        size,
                        Damage.RETAINED_DIFFERS,
                        retained.table.about(kept),
                        Hex.of(root),
                        Hex.of(signed.table.root(other))));
            }
        }
    }

    /** Up to where checkpoints go on behind the export's end; 0 when they do not. */
    long signedTo() {
        return signedTo;
    }

    /** The same of those that were retained. */
    long retainedTo() {
        return retainedTo;
    }

    long roots() {
        return roots;
    }

    long retainedRoots() {
        return retainedRoots;
    }

    /** The last position that a good checkpoint covers; looks for one that is signed. */
    long provenTo() {
        return Math.max(signed.lastGood(), retained.lastGood());
    }
}
