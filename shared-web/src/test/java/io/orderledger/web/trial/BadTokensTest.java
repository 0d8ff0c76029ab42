package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.security.BadTokens;
import io.orderledger.web.security.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a token, the answer is the same: 401 in the envelope, and the log has no trace. */
class BadTokensTest extends TrialTest {
    static List<BadTokens.Bad> badTokens() {
        return BadTokens.all();
    }

    @Test
    void aGoodTokenEnters() throws Exception {
        assertThat(get("/api/values", "Authorization", TestTokens.bearer("somebody"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefused(BadTokens.Bad bad) throws Exception {
        Answer answer = get("/api/values", "Authorization", "Bearer " + bad.token());
        answer.failed(401, 40102, "TOKEN_INVALID");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void aTokenOfSomebodyWhoMayNotEnterAnyMoreIsRefused() throws Exception {
        get("/api/values", "Authorization", TestTokens.bearer(TrialApplication.GONE))
                .failed(401, 40102, "TOKEN_INVALID");
    }

    @Test
    void withoutATokenOneHasToSignIn() throws Exception {
        get("/api/values", "Authorization", "").failed(401, 40101, "SIGN_IN_REQUIRED");
        get("/api/values", "Authorization", "Basic YWRtaW46YWRtaW4=").failed(401, 40101, "SIGN_IN_REQUIRED");
        get("/api/no-such-route", "Authorization", "").failed(401, 40101, "SIGN_IN_REQUIRED");
        get("/actuator/prometheus", "Authorization", "").failed(401, 40101, "SIGN_IN_REQUIRED");
        assertThat(get("/actuator/health/liveness", "Authorization", "").status())
                .isEqualTo(200);
        assertThat(get("/v3/api-docs", "Authorization", "").status()).isEqualTo(200);
    }

    @Test
    void theWordBearerAloneIsNoToken() throws Exception {
        get("/api/values", "Authorization", "Bearer").failed(401, 40102, "TOKEN_INVALID");
        get("/api/values", "Authorization", "Bearer\tabc").failed(401, 40102, "TOKEN_INVALID");
    }

    @Test
    void aTokenInTheAddressIsNone() throws Exception {
        get("/api/values?access_token=" + TestTokens.of("somebody"), "Authorization", "")
                .failed(401, 40101, "SIGN_IN_REQUIRED");
    }

    @Test
    void aTokenOfAMegabyteIsRefusedBeforeItIsRead() throws Exception {
        Answer answer = unsigned(
                "GET /api/values HTTP/1.1",
                "Host: x",
                "Authorization: Bearer " + "x".repeat(1 << 20),
                "Connection: close");
        answer.failed(401, 40102, "TOKEN_INVALID");
    }
}
