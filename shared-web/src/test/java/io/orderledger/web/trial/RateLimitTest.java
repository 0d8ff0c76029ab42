package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.security.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Who asks too much is told when to ask again; others are served. The refill is slow, so that no test races with it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = TrialApplication.class,
        properties = "ledger.web.rate-limit=1")
class RateLimitTest extends TrialTest {
    private static final int BURST = 5;
    /** More than the burst and what could be refilled while they are sent, slow as the machine may be. */
    private static final int MANY = 200;

    @Test
    void aUserIsLimitedAndAnotherFromTheSameAddressIsNot() throws Exception {
        String busy = TestTokens.bearer("busy");
        for (int i = 0; i < BURST; i++) {
            assertThat(get("/api/values", "Authorization", busy).status()).isEqualTo(200);
        }
        refusedInTheEnd(busy);
        assertThat(get("/api/values", "Authorization", TestTokens.bearer("quiet"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAddressWithoutAUserIsLimitedWhetherItHasNoTokenOrABadOne() throws Exception {
        refusedInTheEnd("");
        refusedInTheEnd("Bearer nonsense");
        for (int i = 0; i < MANY; i++) {
            assertThat(get("/actuator/health/liveness", "Authorization", "").status())
                    .isEqualTo(200);
        }
    }

    private void refusedInTheEnd(String authorization) throws Exception {
        Answer answer = get("/api/values", "Authorization", authorization);
        for (int i = 0; i < MANY && answer.status() != 429; i++) {
            answer = get("/api/values", "Authorization", authorization);
        }
        answer.failed(429, 42902, "TOO_MANY_REQUESTS");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
