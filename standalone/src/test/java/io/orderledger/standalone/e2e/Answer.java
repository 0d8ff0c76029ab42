package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.error.ErrorCode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back, and the rules that every failure keeps. */
record Answer(int status, HttpHeaders headers, String text) {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** What only the inside of the application knows. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|secret|stackTrace|\\bio\\.orderledger|\\borg\\.|\\bjava\\.|\\btools\\.jackson|com\\.mysql"
                    + "|\\tat |(?i)\\bselect\\b|\\binsert into\\b|\\bjdbc\\b|\\bsql|_1\\b|constraint|hikari|axon");

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");

    JsonNode json() {
        return JSON.readTree(text);
    }

    JsonNode data() {
        return json().path("data");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    Answer is(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    String id() {
        return data().path("id").stringValue();
    }

    long version() {
        return data().path("version").longValue();
    }

    /** Checks the whole failure envelope, in one of the two languages. */
    Answer failed(ErrorCode error, Locale language) {
        assertThat(text).doesNotContainPattern(INSIDE);
        assertThat(status).as(text).isEqualTo(error.httpStatus());
        assertThat(header("Content-Type")).isEqualTo("application/json");
        JsonNode json = json();
        assertThat(json.propertyNames())
                .containsExactly("code", "error", "message", "data", "errors", "requestId", "timestamp");
        assertThat(json.path("error").stringValue()).as(text).isEqualTo(error.name());
        assertThat(json.path("code").intValue()).as(text).isEqualTo(error.code());
        assertThat(json.path("requestId").stringValue()).isNotBlank().isEqualTo(header("X-Request-Id"));
        assertThat(json.path("timestamp").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(json.path("message").stringValue()).isEqualTo(error.message(language));
        for (String message : messages()) {
            assertThat(message).isNotBlank();
            assertThat(CHINESE.matcher(message).matches()).as(message).isEqualTo(language.equals(Locale.CHINESE));
        }
        return this;
    }

    /** Each failed field as {@code field CODE}, in the answer's order. */
    List<String> fields() {
        return errors().stream()
                .map(failure -> failure.path("field").stringValue() + " "
                        + failure.path("code").stringValue())
                .toList();
    }

    private List<String> messages() {
        return errors().stream()
                .map(failure -> failure.path("message").stringValue())
                .toList();
    }

    private List<JsonNode> errors() {
        return StreamSupport.stream(json().path("errors").spliterator(), false).toList();
    }
}
