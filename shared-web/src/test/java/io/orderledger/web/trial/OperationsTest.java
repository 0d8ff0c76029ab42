package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.events.Operation;
import io.orderledger.events.Operation.Result;
import io.orderledger.events.Role;
import io.orderledger.web.security.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the operation log is told of a request: who, what and with what result, and nothing of what was sent. */
class OperationsTest extends TrialTest {
    private static final String PHONE = "13812340000";
    private static final String ID = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04";
    private static final String ORDER = """
        {"customerId":"0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02",
         "items":[{"name":"苹果","quantity":1,"unitPrice":1}]}
        """;

    private final String requestId = UUID.randomUUID().toString();

    @Test
    void anAcceptedWrite() throws Exception {
        Answer answer = post("/api/orders?secret=1", ORDER, "X-Request-Id", requestId, "User-Agent", "till 3");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Operation operation = recorded();
        assertThat(operation)
                .isEqualTo(new Operation(
                        operation.at(),
                        "trial-user",
                        "Trial",
                        Role.ADMIN,
                        null,
                        "trial.place",
                        "POST /api/orders",
                        "1",
                        Result.ACCEPTED,
                        201,
                        null,
                        requestId,
                        "127.0.0.1",
                        "till 3",
                        null,
                        false));
    }

    @Test
    void aWriteWithABadBodyIsRefusedAndItsTargetKnown() throws Exception {
        sendJson("PUT", "/api/orders/" + ID + "?times=1", "{", "X-Request-Id", requestId);
        assertThat(recorded()).satisfies(operation -> {
            assertThat(operation.result()).isEqualTo(Result.REFUSED);
            assertThat(operation.errorCode()).isEqualTo("MALFORMED_REQUEST");
            assertThat(operation.action()).isEqualTo("trial.change");
            assertThat(operation.target()).isEqualTo(ID);
        });
    }

    @Test
    void whatFiltersRefuseIsRecordedWithItsRoute() throws Exception {
        post("/api/orders", " ".repeat(103_000), "X-Request-Id", requestId);
        assertThat(recorded()).satisfies(operation -> {
            assertThat(operation.errorCode()).isEqualTo("BODY_TOO_LARGE");
            assertThat(operation.action()).isEqualTo("trial.place");
            assertThat(operation.userId()).isNull();
        });
    }

    @Test
    void whoHasNoGoodTokenIsNobody() throws Exception {
        String gone = TestTokens.bearer(TrialApplication.GONE);
        sendJson("PUT", "/api/orders/" + ID, ORDER, "X-Request-Id", requestId, "Authorization", gone);
        assertThat(recorded()).satisfies(operation -> {
            assertThat(operation.httpStatus()).isEqualTo(401);
            assertThat(operation.errorCode()).isEqualTo("TOKEN_INVALID");
            assertThat(operation.route()).isEqualTo("PUT /api/orders/{id}");
            assertThat(operation.target()).isEqualTo(ID);
            assertThat(operation.userId()).isNull();
        });
    }

    @Test
    void whatHasNoRouteIsUnknownAndItsAddressNotKept() throws Exception {
        post("/api/nothing/" + PHONE, "{}", "X-Request-Id", requestId);
        assertThat(recorded()).satisfies(operation -> {
            assertThat(operation.action()).isEqualTo(Operation.UNKNOWN);
            assertThat(operation.route()).isEqualTo("POST -");
            assertThat(operation.httpStatus()).isEqualTo(404);
            assertThat(operation.toString()).doesNotContain(PHONE);
        });
    }

    @Test
    void aTargetThatIsNoUuidCountsWhenItIsAccepted() throws Exception {
        send("DELETE", "/api/settings/stock.allow", BodyPublishers.noBody(), "X-Request-Id", requestId);
        assertThat(recorded().target()).isEqualTo("stock.allow");
    }

    @Test
    void aTargetThatSomebodyMadeUpIsNotKept() throws Exception {
        send("DELETE", "/api/settings/" + PHONE, BodyPublishers.noBody(), "X-Request-Id", requestId);
        assertThat(recorded()).satisfies(operation -> {
            assertThat(operation.target()).isNull();
            assertThat(operation.toString()).doesNotContain(PHONE);
        });
    }

    @Test
    void aSignInSaysWhoItWas() throws Exception {
        signIn("right");
        assertThat(recorded()).satisfies(operation -> {
            assertThat(operation.userId()).isEqualTo("user-7");
            assertThat(operation.userName()).isEqualTo("王芳");
            assertThat(operation.role()).isEqualTo(Role.MANAGER);
            assertThat(operation.result()).isEqualTo(Result.ACCEPTED);
        });
    }

    @Test
    void aFailedSignInSaysForWhomWithoutTheNumber() throws Exception {
        signIn("wrong-Secret-9");
        assertThat(recorded()).satisfies(operation -> {
            assertThat(operation.subject()).isEqualTo("138****0000");
            assertThat(operation.userId()).isNull();
            assertThat(operation.errorCode()).isEqualTo("CREDENTIALS_WRONG");
            assertThat(operation.toString()).doesNotContain(PHONE, "wrong-Secret-9");
        });
    }

    private void signIn(String password) throws Exception {
        String body = "{\"phone\":\"" + PHONE + "\",\"password\":\"" + password + "\"}";
        post("/api/auth/login", body, "X-Request-Id", requestId);
    }

    @Test
    void aReadInBulkIsRecordedAndOneThatFailsToo() throws Exception {
        get("/api/people?most=2", "X-Request-Id", requestId);
        assertThat(recorded().result()).isEqualTo(Result.READ);
        String refused = UUID.randomUUID().toString();
        get("/api/people?most=x", "X-Request-Id", refused);
        assertThat(recorded(refused).result()).isEqualTo(Result.REFUSED);
        String failed = UUID.randomUUID().toString();
        get("/api/people?most=9", "X-Request-Id", failed);
        assertThat(recorded(failed).result()).isEqualTo(Result.FAILED);
    }

    @Test
    void otherReadsAreNot() throws Exception {
        get("/api/values", "X-Request-Id", requestId);
        String after = UUID.randomUUID().toString();
        get("/api/people?most=1", "X-Request-Id", after);
        assertThat(recorded(after).action()).isEqualTo("trial.people");
        assertThat(TrialApplication.OPERATIONS)
                .noneMatch(operation -> operation.requestId().equals(requestId));
    }

    private Operation recorded() {
        return recorded(requestId);
    }

    /** It is recorded after the answer has gone. */
    private static Operation recorded(String requestId) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> TrialApplication.OPERATIONS.stream()
                                .filter(operation -> operation.requestId().equals(requestId))
                                .findAny(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
