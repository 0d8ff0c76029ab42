package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.InclusionProof;
import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.ledger.proof.TreeHasher;
import io.orderledger.web.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** From a write to a receipt, which is then checked with the public key from the checkpoint directory and nothing else. */
class ReceiptTest extends EndToEnd {
    private static final int BOUND_BYTES = 5 * 1024;
    private static final String NAME = "回执上不出现的客户";
    private static final String PHONE = "0571-88001234";
    private static final AtomicInteger CUSTOMERS = new AtomicInteger();
    private static final Api CLERK = API.as(Role.EMPLOYEE, 4);

    private final String order = place();

    private static String place() {
        String customer =
                SHOP.customer("{'name':'%s','phone':'%s'}".formatted(NAME, PHONE + "-" + CUSTOMERS.incrementAndGet()));
        return CLERK.post("/api/orders", """
            {"customerId":"%s","submit":true,"items":[{"productId":"%s","quantity":2}]}\
            """.formatted(customer, SHOP.fill("{product}")))
                .is(201)
                .id();
    }

    @Test
    void provesTheOrderWithThePublicKeyAlone() throws IOException {
        Answer answer = CLERK.get("/api/audit/receipts/" + order).is(200);
        assertThat(answer.text().getBytes(UTF_8).length).isLessThan(BOUND_BYTES);
        assertThat(answer.text()).doesNotContain(NAME, PHONE);
        LeafFields leaf = requireProof(answer.data());
        assertThat(leaf.streamId()).isEqualTo(order);
        assertThat(answer.data().path("summary").stringValue())
                .contains(answer.data().path("orderNumber").stringValue());
    }

    /** The token of a write is the position of its last event, here one of the product's stock. */
    @Test
    void everyAcceptedCommandHasItsReceipt() throws IOException {
        Answer confirmed = API.put("/api/orders/" + order + "/status", "{\"status\":\"confirmed\"}")
                .is(200);
        Answer shipped = API.put("/api/orders/" + order + "/status", "{\"status\":\"shipped\"}")
                .is(200);
        assertThat(eventProvedBy(confirmed)).isEqualTo("order.confirmed");
        assertThat(eventProvedBy(shipped)).isEqualTo("order.shipped");
    }

    private String eventProvedBy(Answer write) throws IOException {
        String path = "/api/audit/receipts/" + order + "?position=" + write.header("Consistency-Token");
        return requireProof(API.get(path).is(200).data()).eventType();
    }

    @Test
    void isForWhoReadsTheOrder() {
        API.as(Role.AUDITOR).get("/api/audit/receipts/" + order).is(200);
        for (Api other : List.of(API.as(Role.EMPLOYEE, 5), API.as(Role.DELIVERY))) {
            other.get("/api/audit/receipts/" + order).failed(ErrorCode.ORDER_NOT_FOUND, Locale.CHINESE);
        }
        CLERK.get("/api/audit/receipts/" + order + "?position=1").failed(ErrorCode.EVENT_NOT_FOUND, Locale.CHINESE);
    }

    @Test
    void isToBeAskedForAgainWhileNobodySeals() throws SQLException {
        try (var _ = LedgerLock.take(RUNNING, "select id from seal_lease where id = 1 for update")) {
            Answer answer = CLERK.get("/api/audit/receipts/" + place());
            answer.failed(ErrorCode.NOT_SEALED_YET, Locale.CHINESE);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
    }

    private static LeafFields requireProof(JsonNode receipt) throws IOException {
        JsonNode leaf = receipt.path("leaf");
        var fields = new LeafFields(
                leaf.path("position").longValue(),
                leaf.path("streamId").stringValue(),
                leaf.path("sequence").longValue(),
                leaf.path("streamType").stringValue(),
                leaf.path("eventId").stringValue(),
                Instant.parse(leaf.path("recordedAt").stringValue()),
                leaf.path("eventType").stringValue(),
                leaf.path("revision").stringValue());
        byte[] hash = new TreeHasher()
                .rowOfDigests(fields, hex(leaf.path("payloadSha256")), hex(leaf.path("metadataSha256")));
        assertThat(hash).isEqualTo(hex(receipt.path("leafHash")));
        Checkpoint checkpoint = Checkpoint.verified(receipt.path("checkpoint").stringValue(), publicKey());
        List<byte[]> hashes =
                receipt.path("hashes").valueStream().map(ReceiptTest::hex).toList();
        assertThat(new InclusionProof(fields.index(), checkpoint.size(), hashes).proves(hash, checkpoint.root()))
                .isTrue();
        return fields;
    }

    private static NoteVerifier publicKey() throws IOException {
        Path directory = RUNNING.bean(Environment.class).getRequiredProperty("ledger.seal.directory", Path.class);
        return NoteVerifier.parse(Files.readString(directory.resolve("seal.pub")));
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.stringValue());
    }
}
