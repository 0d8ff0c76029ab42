package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.security.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every answer says what a browser may not do with it, once, whoever of us gives it. */
class SafeHeadersTest extends TrialTest {
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    @Test
    void onAnswersOfControllersAndOfTheActuator() throws Exception {
        isSafe(get("/api/values"), 200);
        isSafe(get("/actuator/health/liveness"), 200);
        isSafe(get("/v3/api-docs"), 200);
    }

    @Test
    void onFailuresWhereverTheyAreFound() throws Exception {
        isSafe(get("/api/troubles/bug"), 500);
        isSafe(get("/api/nothing"), 404);
        isSafe(get("/api/values", "Authorization", ""), 401);
        isSafe(get("/actuator/prometheus", "Authorization", TestTokens.bearer(TrialApplication.EMPLOYEE)), 403);
        isSafe(post("/api/orders", " ".repeat(103_000)), 413);
        isSafe(raw("GET /api//values HTTP/1.1", "Host: x", "Connection: close"), 400);
    }

    @Test
    void onWhatTheContainerRefusesItself() throws Exception {
        isSafe(unsigned("GET /api/[ HTTP/1.1", "Host: x", "Connection: close"), 400);
        isSafe(
                unsigned("GET /api/values HTTP/1.1", "Host: x", "X-Long: " + "x".repeat(20_000), "Connection: close"),
                400);
    }

    @Test
    void thePageThatDescribesTheApiMayRunItsOwnScripts() throws Exception {
        String policy = get("/swagger-ui/index.html").header("Content-Security-Policy");
        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("connect-src 'self'")
                .endsWith("frame-ancestors 'none'");
        assertThat(get("/swagger-ui/index.html").text()).doesNotContainPattern("<script(?![^>]* src=)");
    }

    private static void isSafe(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        has(answer, "X-Content-Type-Options", "nosniff");
        has(answer, "X-Frame-Options", "DENY");
        has(answer, "Referrer-Policy", "no-referrer");
        has(answer, "Content-Security-Policy", DATA);
        has(answer, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        has(answer, "Cache-Control", "no-store");
        assertThat(answer.headers().allValues("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().allValues("Server")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static void has(Answer answer, String name, String value) {
        assertThat(answer.headers().allValues(name)).as(name).isEqualTo(List.of(value));
    }
}
