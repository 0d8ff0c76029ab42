package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Only pages of the configured origins may call the API from a browser, and they see our headers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = TrialApplication.class,
        properties = {TrialTest.UNLIMITED, "ledger.web.cors-origins=https://shop.example,http://localhost:5173"})
class CrossOriginTest extends TrialTest {
    @Test
    void aPreflightNeedsNoToken() throws Exception {
        Answer answer =
                preflight("https://shop.example", "PUT", "authorization, content-type, idempotency-key, if-match");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.header("Access-Control-Allow-Headers")).containsIgnoringCase("idempotency-key");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void aRequestMayBeReadWithOurHeaders() throws Exception {
        Answer answer = fromOrigin("http://localhost:5173");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains(
                        "ETag", "Consistency-Token", "Idempotency-Replayed", "Location", "X-Request-Id", "Retry-After");
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Origin"));
    }

    @Test
    void otherOriginsAreRefusedInTheEnvelope() throws Exception {
        fromOrigin("https://evil.example").failed(403, 40301, "FORBIDDEN");
        fromOrigin("null").failed(403, 40301, "FORBIDDEN");
        preflight("https://evil.example", "GET", "").failed(403, 40301, "FORBIDDEN");
        preflight("https://shop.example", "PATCH", "").failed(403, 40301, "FORBIDDEN");
        preflight("https://shop.example", "GET", "x-unknown").failed(403, 40301, "FORBIDDEN");
    }

    @Test
    void aRequestOfNoPageIsServedAsEver() throws Exception {
        assertThat(get("/api/values").status()).isEqualTo(200);
        assertThat(get("/api/values").header("Access-Control-Allow-Origin")).isEmpty();
    }

    private Answer preflight(String origin, String method, String headers) throws Exception {
        return raw(
                "OPTIONS /api/orders/" + UUID.randomUUID() + " HTTP/1.1",
                "Host: localhost",
                "Origin: " + origin,
                "Access-Control-Request-Method: " + method,
                headers.isEmpty() ? "X-Nothing: 1" : "Access-Control-Request-Headers: " + headers);
    }

    private Answer fromOrigin(String origin) throws Exception {
        return get("/api/values", "Origin", origin);
    }

    /** As a browser asks: without a token. */
    @Override
    Answer raw(String... lines) throws java.io.IOException {
        String[] all = java.util.Arrays.copyOf(lines, lines.length + 1);
        all[lines.length] = "Connection: close";
        return unsigned(all);
    }
}
