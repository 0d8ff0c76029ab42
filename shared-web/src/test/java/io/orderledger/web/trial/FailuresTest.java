package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest extends TrialTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1,}",
                "{\"a\":1} x",
                "{\"remark\":\"a\",\"remark\":\"b\"}",
                "{'a':1}",
                "{\"copies\":NaN}",
                "{\"copies\":01}",
                "{\"items\":[{\"quantity\":1}"
            })
    void brokenJson(String body) throws Exception {
        post("/api/orders", body).failed(400, 40001, "MALFORMED_REQUEST").naming();
    }

    @Test
    void brokenUtf8AndTooDeepNesting() throws Exception {
        byte[] latin = "{\"remark\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        send("POST", "/api/orders", BodyPublishers.ofByteArray(latin), "Content-Type", "application/json")
                .failed(400, 40001, "MALFORMED_REQUEST");
        post("/api/orders", "{\"extra\":{\"a\":" + "[".repeat(2_000)).failed(400, 40001, "MALFORMED_REQUEST");
        post("/api/orders", "{\"copies\":" + "1".repeat(2_000) + "}").failed(400, 40001, "MALFORMED_REQUEST");
    }

    @Test
    void noBodyAtAll() throws Exception {
        post("/api/orders", "").failed(400, 40002, "VALIDATION_FAILED").naming("body REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/", "/api", "/api/orders/", "/error", "/favicon.ico", "/actuator/nothing"})
    void noSuchAddress(String address) throws Exception {
        get(address).failed(404, 40401, "NOT_FOUND");
        post(address, "{}").failed(404, 40401, "NOT_FOUND");
    }

    @Test
    void wrongMethod() throws Exception {
        Answer answer = send("DELETE", "/api/orders", BodyPublishers.noBody()).failed(405, 40501, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET", "POST");
        send("PATCH", "/api/orders", BodyPublishers.noBody()).failed(405, 40501, "METHOD_NOT_ALLOWED");
        raw("TRACE /api/orders HTTP/1.1", "Host: x", "Connection: close").failed(405, 40501, "METHOD_NOT_ALLOWED");
        raw("BREW /api/orders HTTP/1.1", "Host: x", "Connection: close").failed(405, 40501, "METHOD_NOT_ALLOWED");
    }

    @Test
    void headAndOptions() throws Exception {
        Answer head = send("HEAD", "/api/values", BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        Answer missing = send("HEAD", "/api/nothing", BodyPublishers.noBody());
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).isEmpty();
        Answer options = send("OPTIONS", "/api/orders", BodyPublishers.noBody());
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow")).contains("GET", "POST", "OPTIONS");
    }

    @Test
    void mediaTypes() throws Exception {
        Answer answer = send("POST", "/api/orders", BodyPublishers.ofString("a=b"), "Content-Type", "text/plain")
                .failed(415, 41501, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(answer.header("Accept")).contains("application/json");
        send("POST", "/api/orders", BodyPublishers.ofString("{}")).failed(415, 41501, "UNSUPPORTED_MEDIA_TYPE");
        send("POST", "/api/orders", BodyPublishers.ofString("{}"), "Content-Type", "nonsense")
                .failed(415, 41501, "UNSUPPORTED_MEDIA_TYPE");
        send("POST", "/api/orders", BodyPublishers.ofString("{}"), "Content-Type", "application/json;charset=klingon")
                .failed(415, 41501, "UNSUPPORTED_MEDIA_TYPE");
        send("POST", "/api/orders", BodyPublishers.ofString("a=b"), "Content-Type", "application/x-www-form-urlencoded")
                .failed(415, 41501, "UNSUPPORTED_MEDIA_TYPE");
        send("POST", "/api/orders", BodyPublishers.ofString("x"), "Content-Type", "multipart/form-data; boundary=y")
                .failed(415, 41501, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aCallerWhoCannotReadTheAnswerChangesNothing() throws Exception {
        int before = TrialApi.CARRIED_OUT.get();
        String order = "{\"customerId\":\"018f3a1e-0000-7000-8000-000000000001\",\"items\":"
                + "[{\"name\":\"苹果\",\"quantity\":1}]}";
        post("/api/orders", order, "Accept", "text/csv").failed(406, 40601, "NOT_ACCEPTABLE");
        post("/api/orders", order, "Accept", "image/png, text/html").failed(406, 40601, "NOT_ACCEPTABLE");
        post("/api/orders", order, "Accept", "what").failed(406, 40601, "NOT_ACCEPTABLE");
        assertThat(TrialApi.CARRIED_OUT.get()).isEqualTo(before);
        assertThat(post("/api/orders", order, "Accept", "text/html, */*;q=0.8").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection", "transaction", "timeout", "sql-outage", "annotated"})
    void anOutageAsksToTryAgain(String kind) throws Exception {
        Answer answer = get("/api/troubles/" + kind).failed(503, 50301, "UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grammar", "duplicate", "bug", "overflow"})
    void aBugSaysNothing(String kind) throws Exception {
        get("/api/troubles/" + kind).failed(500, 50001, "INTERNAL_ERROR");
    }

    @Test
    void refusalsCarryWhatHelps() throws Exception {
        get("/api/troubles/race").failed(409, 40910, "CONCURRENT_CHANGE");
        Answer answer = get("/api/troubles/refused").failed(409, 40902, "PRICE_CHANGED");
        assertThat(answer.text()).contains("\"data\":{\"currentPrice\":5.20}");
    }

    @Test
    void languages() throws Exception {
        assertThat(message("")).isEqualTo("没有这个地址");
        assertThat(message("zh-CN,en;q=0.5")).isEqualTo("没有这个地址");
        assertThat(message("en;q=0.5,zh;q=0.9")).isEqualTo("没有这个地址");
        assertThat(message("fr")).isEqualTo("没有这个地址");
        assertThat(message("*")).isEqualTo("没有这个地址");
        assertThat(message("en-GB, zh;q=0.5")).isEqualTo("No such address");
        assertThat(message("fr, en;q=0.5")).isEqualTo("No such address");
        assertThat(post("/api/orders", "{}", "Accept-Language", "en").messages())
                .containsOnly("is required");
    }

    private String message(String languages) throws Exception {
        Answer answer = languages.isEmpty() ? get("/api/nothing") : get("/api/nothing", "Accept-Language", languages);
        return answer.json().get("message").stringValue();
    }

    @Test
    void problemsOnlyWhereAskedFor() throws Exception {
        Answer answer = get("/api/troubles/refused", "Accept", "application/json, application/problem+json");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "type",
                        "title",
                        "status",
                        "detail",
                        "instance",
                        "code",
                        "error",
                        "message",
                        "data",
                        "errors",
                        "requestId",
                        "timestamp");
        assertThat(answer.text())
                .startsWith(
                        "{\"type\":\"urn:order-ledger:error:price_changed\",\"title\":\"Conflict\",\"status\":409,");
        get("/api/troubles/refused", "Accept", "*/*").failed(409, 40902, "PRICE_CHANGED");
        get("/api/troubles/refused", "Accept", "application/json, application/problem+json;q=0")
                .failed(409, 40902, "PRICE_CHANGED");
    }

    @Test
    void tooLargeWhetherAnnouncedOrNot() throws Exception {
        String padding = " ".repeat(200 * 1024);
        post("/api/orders", "{" + padding + "}").failed(413, 41301, "BODY_TOO_LARGE");
        post("/api/orders", "{" + " ".repeat(5 * 1024 * 1024) + "}").failed(413, 41301, "BODY_TOO_LARGE");
        byte[] bytes = ("{" + padding + "}").getBytes(StandardCharsets.UTF_8);
        send(
                        "POST",
                        "/api/orders",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                        "Content-Type",
                        "application/json")
                .failed(413, 41301, "BODY_TOO_LARGE");
        post("/api/orders", "{" + " ".repeat(100 * 1024 - 2) + "}").failed(400, 40002, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders/%zz",
                "/api/orders/[",
                "/api/orders/a|b",
                "/api/orders/%00",
                "/api/orders/%2F",
                "/api/orders/%5C",
                "/../../etc/passwd",
                "/api/orders?keyword=%zz",
                "/api/orders?keyword=%",
                "/api/orders?page=<script>"
            })
    void addressesThatAreNone(String address) throws Exception {
        Answer answer = raw("GET " + address + " HTTP/1.1", "Host: x", "Connection: close");
        answer.failed(400, 40006, "BAD_REQUEST");
    }

    @Test
    void headersThatAreNone() throws Exception {
        raw("GET /api/values HTTP/1.1", "Connection: close").failed(400, 40006, "BAD_REQUEST");
        raw("GET /api/values HTTP/1.1", "Host: x", "X-Big: " + "x".repeat(20_000), "Connection: close")
                .failed(400, 40006, "BAD_REQUEST");
        raw("POST /api/orders HTTP/1.1", "Host: x", "Content-Length: -1", "Connection: close")
                .failed(400, 40006, "BAD_REQUEST");
        raw("nonsense").failed(400, 40006, "BAD_REQUEST");
    }
}
