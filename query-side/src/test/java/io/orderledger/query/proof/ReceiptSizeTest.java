package io.orderledger.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.EventCatalogue;
import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.InclusionProof;
import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.ledger.seal.SealedCheckpoint;
import io.orderledger.ledger.seal.StoredRow;
import io.orderledger.query.order.ReadableOrders;
import io.orderledger.query.proof.Proofs.Proved;
import io.orderledger.web.ApiResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A receipt is small enough for a message or a printed code, however large the ledger grows. */
class ReceiptSizeTest {
    private static final int BOUND_BYTES = 5 * 1024;

    @Test
    void fitsInFiveKilobytesOfALedgerOfTenMillionEvents() {
        assertThat(size(10_000_000)).isLessThan(BOUND_BYTES);
    }

    @Test
    void andOfAThousandBillion() {
        assertThat(size(1_000_000_000_000L)).isLessThan(BOUND_BYTES);
    }

    private static int size(long events) {
        var hasher = new TreeHasher();
        byte[] payload = "{}".getBytes(UTF_8);
        String longest = EventCatalogue.TYPES.stream()
                .map(type -> type.name())
                .filter(name -> name.startsWith("order."))
                .max(Comparator.comparing(String::length))
                .orElseThrow();
        var fields = new LeafFields(
                events - events / 3,
                UUID.randomUUID().toString(),
                999,
                "order",
                UUID.randomUUID().toString(),
                Instant.parse("2024-06-01T08:00:00.123456Z"),
                longest,
                "1");
        var proof = InclusionProof.of(fields.index(), events, (_, _) -> TreeHasher.emptyRoot());
        var signer = NoteSigner.generate("order-ledger/0123456789abcdef");
        String note = signer.sign(
                        new Checkpoint("order-ledger/0123456789abcdef", events, TreeHasher.emptyRoot()).text())
                .toString();
        var row = new StoredRow(fields, payload, payload, hasher.row(fields, payload, payload));
        var checkpoint = new SealedCheckpoint(events, TreeHasher.emptyRoot(), note, Instant.EPOCH, 1);
        var receipt = ReceiptView.of(
                new Proved(row, proof, checkpoint),
                "202406010000001",
                ReadableOrders.words(longest, Locale.ENGLISH).repeat(3));
        return JsonMapper.shared().writeValueAsBytes(ApiResponse.ok(receipt)).length;
    }
}
