package io.orderledger.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
    private static final int EVERY_PAIR_UP_TO = 130;

    /** Those of Certificate Transparency's own tests. */
    private static final List<String> KNOWN_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> KNOWN_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final Random random = new Random(6962);

    @Test
    void rootsOfCertificateTransparency() {
        assertThat(hex(new CompactRange().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        var range = new CompactRange();
        List<String> roots = new ArrayList<>();
        for (String leaf : KNOWN_LEAVES) {
            range.append(leafHash(HexFormat.of().parseHex(leaf)));
            roots.add(hex(range.root()));
        }
        assertThat(roots).isEqualTo(KNOWN_ROOTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 255, 256, 257, 511, 1_000, 4_097, 65_535, 65_536, 65_537, 70_001})
    void rootsOfManySizes(int size) {
        List<byte[]> leaves = TreeSamples.leaves(size, size);
        var range = new CompactRange();
        leaves.forEach(range::append);
        assertThat(range.size()).isEqualTo(size);
        assertThat(range.root()).isEqualTo(TreeSamples.root(leaves));
    }

    @Test
    void aRangeThatIsTakenUpAgainGoesOnAsBefore() {
        List<byte[]> leaves = TreeSamples.leaves(7, 600);
        for (int size : List.of(0, 1, 2, 255, 256, 300, 511, 512, 599)) {
            var range = CompactRange.of(size, TreeSamples.nodes(leaves));
            assertThat(range.root()).isEqualTo(TreeSamples.root(leaves.subList(0, size)));
            leaves.subList(size, leaves.size()).forEach(range::append);
            assertThat(range.root()).isEqualTo(TreeSamples.root(leaves));
        }
    }

    @Test
    void everyLeafIsProvedToBeInEveryTreeAndNoOtherIs() {
        List<byte[]> leaves = TreeSamples.leaves(1, EVERY_PAIR_UP_TO);
        for (int size = 1; size <= EVERY_PAIR_UP_TO; size++) {
            byte[] root = TreeSamples.root(leaves.subList(0, size));
            for (int index = 0; index < size; index++) {
                var proof = InclusionProof.of(index, size, TreeSamples.nodes(leaves));
                assertThat(proof.proves(leaves.get(index), root)).isTrue();
                assertThat(proof.hashes().size()).isLessThanOrEqualTo(8);
                refuseOthers(proof, leaves.get(index), root);
            }
        }
    }

    private void refuseOthers(InclusionProof proof, byte[] leaf, byte[] root) {
        long index = proof.index();
        long size = proof.size();
        List<byte[]> hashes = proof.hashes();
        assertThat(proof.proves(TreeSamples.flipped(leaf, random), root)).isFalse();
        assertThat(proof.proves(leaf, TreeSamples.flipped(root, random))).isFalse();
        if (size > 1) {
            var elsewhere = new InclusionProof((index + 1) % size, size, hashes);
            assertThat(elsewhere.proves(leaf, root)).isFalse();
            int any = random.nextInt(hashes.size());
            assertThat(new InclusionProof(index, size, TreeSamples.flipped(hashes, any, random)).proves(leaf, root))
                    .isFalse();
            assertThat(new InclusionProof(index, size, hashes.subList(1, hashes.size())).proves(leaf, root))
                    .isFalse();
        }
        List<byte[]> more = new ArrayList<>(hashes);
        more.add(leaf);
        assertThat(new InclusionProof(index, size, more).proves(leaf, root)).isFalse();
    }

    @Test
    void everyTreeIsProvedToBeginEveryLargerOneAndNoOtherIs() {
        List<byte[]> leaves = TreeSamples.leaves(2, EVERY_PAIR_UP_TO);
        List<byte[]> roots = new ArrayList<>();
        for (int size = 0; size <= EVERY_PAIR_UP_TO; size++) roots.add(TreeSamples.root(leaves.subList(0, size)));
        for (int to = 0; to <= EVERY_PAIR_UP_TO; to++) {
            for (int from = 0; from <= to; from++) {
                var proof = ConsistencyProof.of(from, to, TreeSamples.nodes(leaves));
                assertThat(proof.proves(roots.get(from), roots.get(to)))
                        .as("%d begins %d", from, to)
                        .isTrue();
                refuseOthers(proof, roots.get(from), roots.get(to));
            }
        }
    }

    private void refuseOthers(ConsistencyProof proof, byte[] fromRoot, byte[] toRoot) {
        List<byte[]> hashes = proof.hashes();
        assertThat(proof.proves(TreeSamples.flipped(fromRoot, random), toRoot)).isFalse();
        // Everything begins with nothing.
        if (proof.from() > 0) {
            assertThat(proof.proves(fromRoot, TreeSamples.flipped(toRoot, random)))
                    .isFalse();
        }
        for (int i = 0; i < hashes.size(); i++) {
            var other = new ConsistencyProof(proof.from(), proof.to(), TreeSamples.flipped(hashes, i, random));
            assertThat(other.proves(fromRoot, toRoot)).isFalse();
        }
        List<byte[]> more = new ArrayList<>(hashes);
        more.add(toRoot);
        assertThat(new ConsistencyProof(proof.from(), proof.to(), more).proves(fromRoot, toRoot))
                .isFalse();
        if (!hashes.isEmpty()) {
            var fewer = new ConsistencyProof(proof.from(), proof.to(), hashes.subList(0, hashes.size() - 1));
            assertThat(fewer.proves(fromRoot, toRoot)).isFalse();
        }
    }

    @Test
    void whatCannotBeProvedIsRefused() {
        Nodes none = TreeSamples.nodes(List.of());
        assertThatThrownBy(() -> InclusionProof.of(3, 3, none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InclusionProof.of(-1, 3, none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConsistencyProof.of(4, 3, none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConsistencyProof.of(-1, 3, none)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] leafHash(byte[] data) {
        byte[] leaf = new byte[data.length + 1];
        System.arraycopy(data, 0, leaf, 1, data.length);
        return new TreeHasher().sha256(leaf);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
