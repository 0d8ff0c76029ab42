package io.orderledger.query.audit.verify;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.ledger.proof.SignedNote;
import io.orderledger.ledger.proof.TreeHasher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Checkpoints by size, 104 bytes each and no object: a shop that seals a few events at a time has millions. Whether one is
 * signed is looked at only when it is asked for: that takes longer than the leaves of a small checkpoint.
 */
final class CheckpointTable {
    private static final int CHUNK = 1 << 14;
    private static final int ROOT = TreeHasher.BYTES;
    private static final int SIGNATURE = 64;
    private static final int ENTRY = ROOT + SIGNATURE;

    private final NoteVerifier key;
    private final List<long[]> sizes = new ArrayList<>();
    private final List<byte[]> entries = new ArrayList<>();
    /** Notes with other lines or signatures than a sealer writes, by row. */
    private final Map<Integer, SignedNote> unusual = new HashMap<>();

    private final BitSet checked = new BitSet();
    private final BitSet bad = new BitSet();
    private int[] rowsBySize = new int[0];
    private int count;
    private long firstBad;

    CheckpointTable(NoteVerifier key) {
        this.key = key;
    }

    /** @param checkpoint what the note says */
    void add(Checkpoint checkpoint, SignedNote note) {
        if (count % CHUNK == 0) {
            sizes.add(new long[CHUNK]);
            entries.add(new byte[CHUNK * ENTRY]);
        }
        sizes.getLast()[count % CHUNK] = checkpoint.size();
        byte[] chunk = entries.getLast();
        int start = count % CHUNK * ENTRY;
        System.arraycopy(checkpoint.root(), 0, chunk, start, ROOT);
        byte[] signature = note.signatures().getFirst().bytes();
        boolean usual =
                note.text().equals(checkpoint.text()) && note.signatures().size() == 1 && signature.length == SIGNATURE;
        if (usual) System.arraycopy(signature, 0, chunk, start + ROOT, SIGNATURE);
        else unusual.put(count, note);
        count++;
    }

    /**
     * After the last was added. Their order says nothing: a sealer that stood still for a while may write again what another
     * wrote meanwhile. Two roots that were signed for one size are damage without any event.
     */
    void sort(Findings findings) {
        rowsBySize = IntStream.range(0, count).toArray();
        boolean sorted = IntStream.range(1, count).allMatch(row -> sizeOf(row - 1) <= sizeOf(row));
        if (!sorted) {
            rowsBySize = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingLong(this::sizeOf))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && size(to) == size(from)) to++;
            forks(from, to, findings);
        }
    }

    private void forks(int from, int to, Findings findings) {
        byte[] root = root(from);
        if (IntStream.range(from + 1, to).allMatch(each -> hasRoot(each, root))) return;
        int[] good = IntStream.range(from, to).filter(this::isSigned).toArray();
        for (int i = 1; i < good.length; i++) {
            byte[] first = root(good[0]);
            if (hasRoot(good[i], first)) continue;
            findings.add(Finding.between(
                    1, size(from), Damage.CHECKPOINTS_FORKED, about(from), Hex.of(root(good[i])), Hex.of(first)));
        }
    }

    int count() {
        return count;
    }

    /** @param index by size */
    long size(int index) {
        return sizeOf(rowsBySize[index]);
    }

    byte[] root(int index) {
        int row = rowsBySize[index];
        int start = row % CHUNK * ENTRY;
        return Arrays.copyOfRange(entries.get(row / CHUNK), start, start + ROOT);
    }

    boolean hasRoot(int index, byte[] root) {
        int row = rowsBySize[index];
        int start = row % CHUNK * ENTRY;
        return Arrays.equals(entries.get(row / CHUNK), start, start + ROOT, root, 0, ROOT);
    }

    String about(int index) {
        return "checkpoint of size " + size(index);
    }

    /** Whether its signature is good. */
    boolean isSigned(int index) {
        int row = rowsBySize[index];
        if (!checked.get(row)) {
            checked.set(row);
            if (!key.verifies(note(index))) {
                if (bad.isEmpty()) firstBad = size(index);
                bad.set(row);
            }
        }
        return !bad.get(row);
    }

    /** Whether its signature was looked at and is not good. */
    boolean isKnownBad(int index) {
        return bad.get(rowsBySize[index]);
    }

    /** How many signatures were looked at. */
    long checked() {
        return checked.cardinality();
    }

    /** How many of those are not good. */
    long bad() {
        return bad.cardinality();
    }

    /** The size of the first of them that was met. */
    long firstBad() {
        return firstBad;
    }

    private SignedNote note(int index) {
        int row = rowsBySize[index];
        SignedNote other = unusual.get(row);
        if (other != null) return other;
        int start = row % CHUNK * ENTRY + ROOT;
        byte[] signature = Arrays.copyOfRange(entries.get(row / CHUNK), start, start + SIGNATURE);
        return new SignedNote(
                new Checkpoint(key.name(), size(index), root(index)).text(),
                List.of(new SignedNote.Signed(key.name(), key.keyId(), signature)));
    }

    private long sizeOf(int row) {
        return sizes.get(row / CHUNK)[row % CHUNK];
    }
}
