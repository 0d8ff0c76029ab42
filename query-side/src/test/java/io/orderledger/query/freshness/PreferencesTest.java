package io.orderledger.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code Prefer} is understood as RFC 7240 says; the examples of headers are separated by bars. */
class PreferencesTest {
    private static final int MANY = 100_000;

    private static Preferences of(String... headers) {
        return Preferences.of(List.of(headers));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "wait=1, 1, false",
                "WAIT = \"3\", 3, false",
                "wait=0, 0, false",
                "wait=\"\\4\", 4, false",
                "`wait=1, handling=strict`, 1, true",
                "`handling=STRICT,wait=1`, 1, true",
                "wait=1|handling=strict, 1, true",
                "`respond-async, , handling=\"strict\"; x=1`, 2, true",
                "handling=lenient, 2, false",
                "handling, 2, false",
                "x; handling=strict, 2, false",
                "`x=\"a, wait=1\", handling=strict`, 2, true",
                "`x=\"a\\\", wait=1\"`, 2, false",
                "`handling=lenient, handling=strict`, 2, false",
                "wait=1|wait=3, 1, false",
                "wait=6, 5, false",
                "wait=99999999999999999999, 5, false",
                "wait=soon, 2, false",
                "wait=-1, 2, false",
                "wait=1.5, 2, false",
                "wait, 2, false",
                "`\"`, 2, false",
                "`,;=;,`, 2, false"
            })
    void isUnderstoodOrIgnored(String headers, long seconds, boolean strict) {
        assertThat(of(headers.split("\\|"))).isEqualTo(new Preferences(Duration.ofSeconds(seconds), strict));
    }

    @Test
    void withoutAHeaderTheDefaultsCount() {
        assertThat(of()).isEqualTo(new Preferences(Preferences.DEFAULT_WAIT, false));
    }

    @Test
    void aLongHeaderDoesNoHarm() {
        assertThat(of("wait=\"" + "\\1".repeat(MANY), "wait=\"" + "\\1".repeat(MANY) + "\"")
                        .longestWait())
                .isEqualTo(Preferences.DEFAULT_WAIT);
    }
}
