package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back, and the rules that every failure keeps. */
record Answer(int status, HttpHeaders headers, String text) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    JsonNode json() {
        return MAPPER.readTree(text);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Checks the whole envelope. */
    Answer failed(int status, int code, String error) {
        assertThat(text)
                .doesNotContain("Exception", "secret", "io.orderledger", "org.spring", "tools.jackson", "\tat ");
        assertThat(this.status).as(text).isEqualTo(status);
        JsonNode json = json();
        assertThat(json.propertyNames())
                .containsExactly("code", "error", "message", "data", "errors", "requestId", "timestamp");
        assertThat(json.get("code").intValue()).as(text).isEqualTo(code);
        assertThat(json.get("error").stringValue()).isEqualTo(error);
        assertThat(json.get("message").stringValue()).isNotBlank();
        assertThat(json.get("requestId").stringValue()).isEqualTo(header("X-Request-Id"));
        String timestamp = json.get("timestamp").stringValue();
        assertThat(timestamp).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(Instant.parse(timestamp)).isBefore(Instant.now().plusSeconds(1));
        assertThat(header("Content-Type")).isEqualTo("application/json");
        assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
        return this;
    }

    /** Each as {@code field CODE}. */
    Answer naming(String... failures) {
        assertThat(fields()).as(text).containsExactly(failures);
        return this;
    }

    List<String> fields() {
        return StreamSupport.stream(json().get("errors").spliterator(), false)
                .map(failure -> failure.get("field").stringValue() + " "
                        + failure.get("code").stringValue())
                .toList();
    }

    List<String> messages() {
        return StreamSupport.stream(json().get("errors").spliterator(), false)
                .map(failure -> failure.get("message").stringValue())
                .toList();
    }
}
