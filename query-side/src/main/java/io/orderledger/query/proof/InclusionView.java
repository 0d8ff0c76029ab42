package io.orderledger.query.proof;

import io.orderledger.query.proof.Proofs.Proved;
import java.util.HexFormat;
import java.util.List;

/**
 * That an event is in what was sealed. Hashes are in hexadecimal.
 *
 * @param index of the leaf in the tree: the position less one
 * @param size of the tree, which is the checkpoint's
 * @param hashes of the subtrees beside the way from the leaf to the root, from the leaf up (RFC 6962)
 */
record InclusionView(
        long position, String leafHash, long index, long size, List<String> hashes, CheckpointView checkpoint) {
    InclusionView {
        hashes = List.copyOf(hashes);
    }

    static InclusionView of(Proved proved) {
        return new InclusionView(
                proved.row().fields().position(),
                HexFormat.of().formatHex(proved.row().leafHash()),
                proved.proof().index(),
                proved.proof().size(),
                hex(proved.proof().hashes()),
                CheckpointView.of(proved.checkpoint()));
    }

    static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
