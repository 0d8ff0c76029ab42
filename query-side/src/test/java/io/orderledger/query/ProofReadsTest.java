package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CompactRange;
import io.orderledger.ledger.proof.ConsistencyProof;
import io.orderledger.ledger.proof.InclusionProof;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.projection.Eventually;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Proofs over HTTP, checked as an outsider would: with the public key. */
class ProofReadsTest extends ReadApi {
    private static long head;
    private static NoteVerifier key;

    @BeforeAll
    static void isSealed() throws IOException {
        head = Long.parseLong(TOKEN);
        Eventually.until("it is sealed", () -> latest().status() == 200 && size(latest()) >= head);
        key = NoteSigner.parse(Files.readString(SEAL_KEY)).verifier();
    }

    @Test
    void everyEventIsProvedAgainstASignedCheckpoint() {
        for (long position = 1; position <= head; position++) {
            JsonNode proof = APP.get("/api/audit/proofs/" + position).data();
            Checkpoint checkpoint =
                    Checkpoint.verified(proof.at("/checkpoint/note").asString(), key);
            var inclusion = new InclusionProof(position - 1, checkpoint.size(), hashes(proof));
            assertThat(inclusion.proves(hex(proof.get("leafHash").asString()), checkpoint.root()))
                    .as("position " + position)
                    .isTrue();
        }
    }

    @Test
    void everyEarlierLedgerIsProvedToBeginTheNewest() {
        List<byte[]> leaves = APP.bean(JdbcTemplate.class)
                .queryForList("select leaf_hash from ledger_event order by position", byte[].class);
        Checkpoint newest = Checkpoint.verified(latest().data().get("note").asString(), key);
        var range = new CompactRange();
        for (long from = 1; from <= newest.size(); from++) {
            range.append(leaves.get((int) from - 1));
            JsonNode answer = APP.get("/api/audit/consistency?from=" + from + "&to=" + newest.size())
                    .data();
            var proof = new ConsistencyProof(from, newest.size(), hashes(answer));
            assertThat(proof.proves(range.root(), newest.root()))
                    .as("from " + from)
                    .isTrue();
        }
    }

    @Test
    void checkpointsAreListedNewestFirst() {
        List<Long> sizes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    APP.get("/api/audit/checkpoints?pageSize=1" + cursor).data();
            page.get("list").forEach(one -> {
                sizes.add(one.get("size").longValue());
                assertThat(Checkpoint.verified(one.get("note").asString(), key).size())
                        .isEqualTo(one.get("size").longValue());
            });
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").longValue();
        } while (!cursor.isEmpty());
        assertThat(sizes).isNotEmpty().isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(sizes).doesNotHaveDuplicates().contains(size(latest()));
    }

    @ParameterizedTest
    @CsvSource({
        "proofs/0, 400, PARAMETER_INVALID",
        "proofs/-1, 400, PARAMETER_INVALID",
        "proofs/x, 400, PARAMETER_INVALID",
        "proofs/999999999, 404, EVENT_NOT_FOUND",
        "consistency, 400, PARAMETER_INVALID",
        "consistency?from=0&to=1, 400, PARAMETER_INVALID",
        "consistency?from=3&to=2, 400, PARAMETER_INVALID",
        "consistency?from=1&to=999999999, 400, PARAMETER_INVALID",
        "checkpoints?pageSize=101, 400, PARAMETER_INVALID",
        "checkpoints?cursor=0, 400, PARAMETER_INVALID",
        "receipts/0190a5b4-ffff-7c44-9d33-8c2e9f1a6b04, 404, ORDER_NOT_FOUND",
        "receipts/x, 400, PARAMETER_INVALID"
    })
    void whatCannotBeProvedIsRefused(String what, int status, String error) {
        Answer answer = APP.get("/api/audit/" + what);
        assertThat(answer.body().get("error").asString()).isEqualTo(error);
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void auditorsAndAdminsReadProofs(Role role) {
        for (String path : List.of("checkpoints", "checkpoints/latest", "proofs/1", "consistency?from=1&to=2")) {
            Answer answer = APP.get("/api/audit/" + path, "Authorization", TestUsers.bearer(role));
            boolean may = role == Role.ADMIN || role == Role.AUDITOR;
            assertThat(answer.status()).as(path).isEqualTo(may ? 200 : 403);
        }
    }

    private static Answer latest() {
        return APP.get("/api/audit/checkpoints/latest");
    }

    private static long size(Answer checkpoint) {
        return checkpoint.data().get("size").longValue();
    }

    private static List<byte[]> hashes(JsonNode proof) {
        return proof.get("hashes")
                .valueStream()
                .map(hash -> hex(hash.asString()))
                .toList();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
