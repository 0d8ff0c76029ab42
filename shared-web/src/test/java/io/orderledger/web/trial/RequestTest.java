package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RequestTest extends TrialTest {
    @Test
    void theCallersIdIsEchoedWhenItIsSafe() throws Exception {
        Answer answer = get("/api/identity", "X-Request-Id", "shop-7_a.b:c");
        assertThat(answer.header("X-Request-Id")).isEqualTo("shop-7_a.b:c");
        assertThat(answer.text()).contains("\"requestId\":\"shop-7_a.b:c\",\"clientAddress\":\"127.0.0.1\"");
        for (String unsafe : new String[] {"a b", "<script>", "x".repeat(65)}) {
            Answer other = get("/api/nothing", "X-Request-Id", unsafe).failed(404, 40401, "NOT_FOUND");
            assertThat(UUID.fromString(other.header("X-Request-Id")).version()).isEqualTo(7);
        }
    }

    @Test
    void bugsAreLoggedWithTheRequestsIdAndWithoutPersons(CapturedOutput output) throws Exception {
        get("/api/troubles/bug?phone=13800138001", "X-Request-Id", "find-me").failed(500, 50001, "INTERNAL_ERROR");
        assertThat(output.getOut()).contains("secret of io.orderledger.Secret", "TrialTroubles.trouble");
        // The last line is written after the answer has gone.
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(output.getOut().lines().filter(line -> line.contains("[find-me]")))
                        .anyMatch(line -> line.contains("Unexpected failure"))
                        .anyMatch(line -> line.contains("GET /api/troubles/{kind} 500")));
        assertThat(output.getOut()).doesNotContain("13800138001");
    }

    @Test
    void fineRequestsLeaveNoLine(CapturedOutput output) throws Exception {
        get("/api/values", "X-Request-Id", "quiet-one");
        get("/api/nothing", "X-Request-Id", "quiet-one");
        assertThat(output.getOut()).doesNotContain("quiet-one");
    }

    @Test
    void valuesOnTheWire() throws Exception {
        assertThat(get("/api/values").text())
                .contains("{\"thousand\":1000.00,\"price\":5.50,\"eighth\":0.125,"
                        + "\"whole\":\"2024-01-15T10:30:00.000Z\",\"fine\":\"2024-01-15T10:30:00.123Z\","
                        + "\"day\":\"2024-06-01\",\"absent\":null}");
        assertThat(get("/api/values").text())
                .matches("\\{\"code\":200,\"message\":\"success\",\"data\":\\{.*},\"timestamp\":"
                        + "\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"}");
    }

    @Test
    void longAnswersAreCompressed() throws Exception {
        Answer answer = get("/api/long", "Accept-Encoding", "gzip");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.text().length()).isLessThan(1_000);
        assertThat(get("/api/values", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void shortAnswersAreSentInOnePiece() throws Exception {
        Answer answer = get("/api/values");
        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.text().length()));
        assertThat(answer.header("Transfer-Encoding")).isEmpty();
    }

    @Test
    void metricsAreThereForPrometheus() throws Exception {
        assertThat(get("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
    }

    @Test
    void healthAndProbesAnswer() throws Exception {
        assertThat(get("/actuator/health/liveness").text()).contains("UP");
        assertThat(get("/actuator/health/readiness").text()).contains("UP");
        get("/actuator/env").failed(404, 40401, "NOT_FOUND");
        send("DELETE", "/actuator/health", BodyPublishers.noBody()).failed(405, 40501, "METHOD_NOT_ALLOWED");
    }
}
