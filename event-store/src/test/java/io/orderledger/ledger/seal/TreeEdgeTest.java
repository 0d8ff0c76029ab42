package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.proof.InclusionProof;
import io.orderledger.ledger.proof.Tile;
import io.orderledger.ledger.proof.TileNodes;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.ledger.seal.TreeEdge.WholeTile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Grows past the third level of tiles, is dropped and taken up again at any size, and proves what it holds. */
class TreeEdgeTest {
    private static final int LEAVES = 140_000;

    private final Random random = new Random(11);
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, WholeTile> tiles = new HashMap<>();

    @Test
    void isTheSameWhereverItIsTakenUpAgain() {
        TreeEdge tree = TreeEdge.of(0, this::tile);
        while (leaves.size() < LEAVES) {
            int many = random.nextInt(30) == 0 ? random.nextInt(60_000) : random.nextInt(700);
            for (int i = 0; i < many && leaves.size() < LEAVES; i++) {
                byte[] leaf = new byte[TreeHasher.BYTES];
                random.nextBytes(leaf);
                leaves.add(leaf);
                tree.append(leaf);
            }
            tree.takeWhole()
                    .forEach(whole ->
                            tiles.put(key(whole.tile().level(), whole.tile().index()), whole));
            TreeEdge again = TreeEdge.of(tree.size(), this::tile);
            assertThat(again.root()).isEqualTo(tree.root());
            if (!leaves.isEmpty()) {
                int index = random.nextInt(leaves.size());
                var proof = InclusionProof.of(index, tree.size(), new TileNodes(tree.size(), this::tile));
                assertThat(proof.proves(leaves.get(index), tree.root())).isTrue();
            }
            if (random.nextBoolean()) tree = again;
        }
        assertThat(tiles).hasSize(LEAVES / 256 + LEAVES / 65_536).containsKey(key(1, 1));
    }

    private Tile tile(int level, long index, int width) {
        WholeTile whole = tiles.get(key(level, index));
        if (whole != null) return whole.tile();
        var bytes = new ByteArrayOutputStream();
        for (long i = index * Tile.WIDTH; i < index * Tile.WIDTH + width; i++) {
            bytes.writeBytes(
                    level == 0
                            ? leaves.get((int) i)
                            : Objects.requireNonNull(tiles.get(key(level - 1, i)))
                                    .root());
        }
        return new Tile(level, index, bytes.toByteArray());
    }

    private static String key(int level, long index) {
        return level + "/" + index;
    }
}
