package io.orderledger.query.audit.verify;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.InclusionProof;
import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.ledger.proof.TreeHasher;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a receipt that a customer has kept, with the public key and nothing else. */
public final class ReceiptCheck {
    private static final String FORMAT = "order-ledger-receipt/1";
    private static final int MOST_HASHES = 64;

    /**
     * What a good receipt proves: this event is in the ledger at this position.
     *
     * @param size of the checkpoint that says so
     */
    public record Proved(long position, String orderId, String eventType, Instant recordedAt, long size) {}

    /** A receipt that proves nothing; the message says where it breaks. */
    public static final class NotProved extends RuntimeException {
        NotProved(String message) {
            super(message);
        }
    }

    private ReceiptCheck() {}

    /**
     * Checks the leaf, its way to the root, and the signature over the root.
     *
     * @throws NotProved when one of them is not right
     * @throws CouldNotCheck when the text is no receipt, or the file holds no key
     */
    public static Proved check(String receipt, Path keyFile) {
        NoteVerifier key = SignedCheckpoints.key(keyFile);
        JsonNode json = json(receipt);
        if (!json.path("format").asString("").equals(FORMAT)) {
            throw new CouldNotCheck("Not a receipt, or of a later program: its format is not " + FORMAT);
        }
        try {
            return checked(json, key);
        } catch (MalformedNote e) {
            throw new NotProved("The checkpoint is not good: " + e.getMessage());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new CouldNotCheck("Not a receipt: " + e.getMessage(), e);
        }
    }

    private static Proved checked(JsonNode json, NoteVerifier key) {
        JsonNode leaf = json.path("leaf");
        var fields = new LeafFields(
                leaf.path("position").asLong(0),
                leaf.path("streamId").asString(""),
                leaf.path("sequence").asLong(-1),
                leaf.path("streamType").asString(""),
                leaf.path("eventId").asString(""),
                Instant.parse(leaf.path("recordedAt").asString("")),
                leaf.path("eventType").asString(""),
                leaf.path("revision").asString(""));
        byte[] hash = new TreeHasher()
                .rowOfDigests(fields, hex(leaf.path("payloadSha256")), hex(leaf.path("metadataSha256")));
        if (!Arrays.equals(hash, hex(json.path("leafHash")))) throw new NotProved("The leaf does not give its hash");
        if (!json.path("orderId").asString("").equals(fields.streamId())) {
            throw new NotProved("The event is of another order");
        }
        Checkpoint checkpoint = Checkpoint.verified(json.path("checkpoint").asString(""), key);
        if (fields.position() > checkpoint.size()) throw new NotProved("The checkpoint ends before the event");
        List<byte[]> hashes = new ArrayList<>();
        for (JsonNode beside : json.path("hashes")) {
            if (hashes.size() == MOST_HASHES) throw new NotProved("More hashes than any way to a root has");
            hashes.add(hex(beside));
        }
        if (!new InclusionProof(fields.index(), checkpoint.size(), hashes).proves(hash, checkpoint.root())) {
            throw new NotProved("The leaf does not lead to the signed root");
        }
        return new Proved(
                fields.position(), fields.streamId(), fields.eventType(), fields.recordedAt(), checkpoint.size());
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new CouldNotCheck("Not a receipt: it is not JSON", e);
        }
    }

    private static byte[] hex(JsonNode text) {
        byte[] hash = HexFormat.of().parseHex(text.asString(""));
        if (hash.length != TreeHasher.BYTES) throw new IllegalArgumentException("a hash has 32 bytes");
        return hash;
    }
}
