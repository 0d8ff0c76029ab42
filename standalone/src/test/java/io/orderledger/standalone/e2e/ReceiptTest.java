package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From a write to a receipt, which is then checked with the public key from the checkpoint directory and nothing else. */
class ReceiptTest extends EndToEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
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

    /** Amounts can be tried until their digest fits: payloads that were written before they had a salt are not shown to all. */
    @Test
    void ofAPayloadWithoutSaltIsForWhoSeesCosts() {
        var events = new JdbcTemplate(RUNNING.bean(DataSource.class));
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(RUNNING.bean(DataSource.class)));
        transaction.executeWithoutResult(_ -> appendWithoutSalt(events));
        String path = "/api/audit/receipts/" + order;
        Eventually.until(
                "the ledger is sealed up to it",
                PATIENCE,
                () -> API.get(path).status() == 200
                        && API.get(path).data().at("/leaf/sequence").asLong() == 1);
        CLERK.get(path).failed(ErrorCode.FORBIDDEN, Locale.CHINESE);
        API.as(Role.AUDITOR).get(path).is(200);
    }

    /** As an earlier version wrote it. */
    private void appendWithoutSalt(JdbcTemplate sql) {
        Long position = sql.queryForObject("select next_position from ledger_head where id = 1 for update", Long.class);
        var placed = sql.queryForMap("select * from ledger_event where stream_id = ? and sequence = 0", order);
        byte[] metadata = (byte[]) requireNonNull(placed.get("metadata"));
        byte[] payload =
                "{\"orderId\":\"%s\",\"remark\":\"无盐\"}".formatted(order).getBytes(UTF_8);
        Instant time = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var fields = new LeafFields(
                requireNonNull(position),
                order,
                1,
                "order",
                UUID.randomUUID().toString(),
                time,
                "order.remark-changed",
                "1");
        sql.update(
                "insert into ledger_event (position, stream_id, sequence, stream_type, event_id, recorded_at,"
                    + " event_type, revision, payload, metadata, leaf_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                position,
                order,
                1,
                fields.streamType(),
                fields.eventId(),
                LocalDateTime.ofInstant(time, ZoneOffset.UTC),
                fields.eventType(),
                fields.revision(),
                payload,
                metadata,
                new TreeHasher().row(fields, payload, metadata));
        sql.update("update ledger_head set next_position = next_position + 1 where id = 1");
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
