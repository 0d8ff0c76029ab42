package io.orderledger.query.proof;

import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.query.proof.Proofs.Proved;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What a customer keeps of an order: enough to prove, with the public key and without us, that the event is in the ledger.
 * It tells nothing of persons, and digests are of salted payloads. Hashes are in hexadecimal.
 *
 * @param summary what the event is, for people
 * @param leaf what the event's leaf is made of
 * @param leafHash SHA-256 of the leaf
 * @param index of the leaf in the tree
 * @param size of the tree
 * @param hashes of the subtrees beside the way from the leaf to the root, from the leaf up
 * @param checkpoint the signed note over the tree
 */
record ReceiptView(
        String format,
        String orderId,
        String orderNumber,
        String summary,
        Leaf leaf,
        String leafHash,
        long index,
        long size,
        List<String> hashes,
        String checkpoint) {
    private static final String FORMAT = "order-ledger-receipt/1";

    ReceiptView {
        hashes = List.copyOf(hashes);
    }

    /**
     * The leaf's fields, see {@link LeafFields}.
     *
     * @param recordedAt to the microsecond, unlike other times of the API: the leaf has all of it
     */
    record Leaf(
            long position,
            String streamId,
            long sequence,
            String streamType,
            String eventId,
            String recordedAt,
            String eventType,
            String revision,
            String payloadSha256,
            String metadataSha256) {}

    static ReceiptView of(Proved proved, String orderNumber, String summary) {
        var hex = HexFormat.of();
        var hasher = new TreeHasher();
        LeafFields fields = proved.row().fields();
        byte[] payload = hasher.sha256(proved.row().payload());
        byte[] metadata = hasher.sha256(proved.row().metadata());
        if (!Arrays.equals(
                hasher.rowOfDigests(fields, payload, metadata), proved.row().leafHash())) {
            throw new IllegalStateException(
                    "The event at position " + fields.position() + " is not the one that was sealed");
        }
        return new ReceiptView(
                FORMAT,
                fields.streamId(),
                orderNumber,
                summary,
                new Leaf(
                        fields.position(),
                        fields.streamId(),
                        fields.sequence(),
                        fields.streamType(),
                        fields.eventId(),
                        fields.recordedAt().toString(),
                        fields.eventType(),
                        fields.revision(),
                        hex.formatHex(payload),
                        hex.formatHex(metadata)),
                hex.formatHex(proved.row().leafHash()),
                proved.proof().index(),
                proved.proof().size(),
                InclusionView.hex(proved.proof().hashes()),
                proved.checkpoint().note());
    }
}
