package io.orderledger.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trees by the definition of RFC 6962, without anything that the code under test does to be fast. */
final class TreeSamples {
    private TreeSamples() {}

    /** MTH of leaf hashes. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) return TreeHasher.emptyRoot();
        if (leaves.size() == 1) return leaves.getFirst();
        int split = 1;
        while (split * 2 < leaves.size()) split *= 2;
        return new TreeHasher().node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    static Nodes nodes(List<byte[]> leaves) {
        return (level, index) -> root(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }

    static List<byte[]> leaves(long seed, int count) {
        var random = new Random(seed);
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] hash = new byte[TreeHasher.BYTES];
            random.nextBytes(hash);
            leaves.add(hash);
        }
        return leaves;
    }

    /** The same list with one bit of one hash turned. */
    static List<byte[]> flipped(List<byte[]> hashes, int number, Random random) {
        List<byte[]> others = new ArrayList<>(hashes);
        others.set(number, flipped(hashes.get(number), random));
        return others;
    }

    static byte[] flipped(byte[] hash, Random random) {
        byte[] other = hash.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }
}
