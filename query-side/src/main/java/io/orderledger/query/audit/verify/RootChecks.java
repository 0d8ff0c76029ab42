package io.orderledger.query.audit.verify;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CompactRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private long provenTo;
    private long signedTo;
    private long retainedTo;

    /** Checkpoints by size, and how far they agree with the events. */
    private static final class Series {
        private final Iterator<Checkpoint> rest;
        private @Nullable Checkpoint next;
        private long lastGood;
        private boolean differs;

        Series(List<Checkpoint> bySize) {
            this.rest = bySize.iterator();
            step();
        }

        void step() {
            next = rest.hasNext() ? rest.next() : null;
        }

        /** Those that follow and are larger than this. */
        List<Checkpoint> rest(long size) {
            List<Checkpoint> larger = new ArrayList<>();
            for (; next != null; step()) if (next.size() > size) larger.add(next);
            return larger;
        }
    }

    RootChecks(List<Checkpoint> signed, List<Checkpoint> retained, Findings findings) {
        this.signed = new Series(signed);
        this.retained = new Series(retained);
        this.findings = findings;
    }

    /** Of events before the first one that is there: their hashes alone. */
    void begin(CompactRange before) {
        tree = before;
        skip(signed, before.size());
        skip(retained, before.size());
        check();
    }

    private static void skip(Series series, long size) {
        while (series.next != null && series.next.size() < size) series.step();
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
        if (isDue(signed)) {
            roots++;
            if (agrees(signed, Damage.ROOT_DIFFERS)) provenTo = tree.size();
        }
        if (isDue(retained)) {
            retainedRoots++;
            if (agrees(retained, Damage.RETAINED_DIFFERS)) provenTo = tree.size();
        }
    }

    private boolean isDue(Series series) {
        return series.next != null && series.next.size() == tree.size();
    }

    private boolean agrees(Series series, Damage damage) {
        Checkpoint due = series.next;
        if (due == null) return false;
        byte[] root = tree.root();
        boolean same = Arrays.equals(root, due.root());
        if (same) {
            series.lastGood = due.size();
        } else if (!series.differs) {
            series.differs = true;
            findings.add(Finding.between(
                    series.lastGood + 1,
                    due.size(),
                    damage,
                    "checkpoint of size " + due.size(),
                    Hex.of(due.root()),
                    Hex.of(root)));
        }
        series.step();
        return same && !series.differs;
    }

    /**
     * After the last event: sizes that the export does not reach. What an auditor kept from before must be in it, unless it is
     * meant to end earlier; what is only signed may have been signed after it was made.
     */
    void end(long lastPosition, boolean meantToEnd) {
        if (broken) return;
        List<Checkpoint> signedBeyond = signed.rest(lastPosition);
        List<Checkpoint> retainedBeyond = retained.rest(lastPosition);
        if (!signedBeyond.isEmpty()) signedTo = signedBeyond.getLast().size();
        if (retainedBeyond.isEmpty()) return;
        Checkpoint beyond = retainedBeyond.getLast();
        retainedTo = beyond.size();
        contradict(lastPosition, signedBeyond, retainedBeyond);
        if (meantToEnd) return;
        findings.add(Finding.between(
                lastPosition + 1,
                beyond.size(),
                Damage.POSITION_MISSING,
                "events that the retained checkpoint of size " + beyond.size() + " is over",
                "none",
                (beyond.size() - lastPosition) + " events, unless the checkpoint is younger than the export"));
    }

    /** Nobody has the events; that two roots of them were signed can be seen all the same. */
    private void contradict(long lastPosition, List<Checkpoint> signedBeyond, List<Checkpoint> retainedBeyond) {
        Map<Long, byte[]> roots = new HashMap<>();
        for (Checkpoint checkpoint : signedBeyond) roots.put(checkpoint.size(), checkpoint.root());
        for (Checkpoint checkpoint : retainedBeyond) {
            byte[] other = roots.get(checkpoint.size());
            if (other == null || Arrays.equals(other, checkpoint.root())) continue;
            findings.add(Finding.between(
                    lastPosition + 1,
                    checkpoint.size(),
                    Damage.RETAINED_DIFFERS,
                    "checkpoint of size " + checkpoint.size(),
                    Hex.of(checkpoint.root()),
                    Hex.of(other)));
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

    long provenTo() {
        return provenTo;
    }
}
