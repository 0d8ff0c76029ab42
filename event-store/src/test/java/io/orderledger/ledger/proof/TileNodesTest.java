package io.orderledger.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TileNodesTest {
    private static final int LEAVES = 66_000;

    private final List<byte[]> leaves = TreeSamples.leaves(3, LEAVES);
    private final List<byte[]> overEach256 = overEach256();

    @Test
    void proofsFromTilesHoldAtEveryEdge() {
        var random = new Random(4);
        List<Integer> sizes = new ArrayList<>(List.of(1, 2, 255, 256, 257, 511, 512, 513, 65_536, 65_537, LEAVES));
        for (int i = 0; i < 10; i++) sizes.add(1 + random.nextInt(LEAVES));
        for (int size : sizes) {
            byte[] root = root(size);
            for (int index : List.of(0, size / 2, size - 1, random.nextInt(size))) {
                assertThat(InclusionProof.of(index, size, new TileNodes(size, this::tile))
                                .proves(leaves.get(index), root))
                        .as("%d in %d", index, size)
                        .isTrue();
            }
            int from = 1 + random.nextInt(size);
            assertThat(ConsistencyProof.of(from, size, new TileNodes(size, this::tile))
                            .proves(root(from), root))
                    .as("%d begins %d", from, size)
                    .isTrue();
        }
    }

    @Test
    void aProofTouchesFewTiles() {
        Set<String> asked = new HashSet<>();
        InclusionProof.of(12_345, LEAVES, new TileNodes(LEAVES, (level, index, width) -> {
            assertThat(asked.add(level + "/" + index)).as("each once").isTrue();
            return tile(level, index, width);
        }));
        assertThat(asked.size()).isLessThanOrEqualTo(2 * 3);
    }

    @Test
    void widthsAreThoseOfTlogTiles() {
        assertThat(Tile.width(0, 273, 70_000)).isEqualTo(112);
        assertThat(Tile.width(0, 272, 70_000)).isEqualTo(256);
        assertThat(Tile.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(Tile.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(Tile.width(3, 0, 70_000)).isZero();
        assertThat(Tile.width(7, 0, Long.MAX_VALUE)).isEqualTo(127);
        assertThat(Tile.width(8, 0, Long.MAX_VALUE)).isZero();
    }

    @Test
    void noNodeBeyondTheTreeAndNoTileInAnothersPlace() {
        var nodes = new TileNodes(300, this::tile);
        assertThatThrownBy(() -> nodes.node(8, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nodes.node(0, 300)).isInstanceOf(IllegalArgumentException.class);
        var mistaken = new TileNodes(300, (level, index, width) -> tile(level, index, 1));
        assertThatThrownBy(() -> mistaken.node(0, 5)).isInstanceOf(IllegalStateException.class);
    }

    private byte[] root(int size) {
        return TreeSamples.root(leaves.subList(0, size));
    }

    private Tile tile(int level, long index, int width) {
        List<byte[]> hashes = switch (level) {
            case 0 -> leaves;
            case 1 -> overEach256;
            default -> List.of(TreeSamples.root(leaves.subList(0, 65_536)));
        };
        var bytes = new ByteArrayOutputStream();
        int first = (int) index * Tile.WIDTH;
        hashes.subList(first, first + width).forEach(bytes::writeBytes);
        return new Tile(level, index, bytes.toByteArray());
    }

    private List<byte[]> overEach256() {
        List<byte[]> roots = new ArrayList<>();
        for (int end = 256; end <= LEAVES; end += 256) roots.add(TreeSamples.root(leaves.subList(end - 256, end)));
        return roots;
    }
}
