package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @Test
    void aMomentIsATimeADayAPositionOrAVersion() {
        assertThat(Moment.of("2024-07-01T08:00:00+08:00"))
                .isEqualTo(new Moment.AtInstant(Instant.parse("2024-07-01T00:00:00Z")));
        assertThat(Moment.of("2024-06-30")).isEqualTo(new Moment.AtEndOf(LocalDate.of(2024, 6, 30)));
        assertThat(Moment.of("position:1234")).isEqualTo(new Moment.AtPosition(1234));
        assertThat(Moment.of("position:0")).isEqualTo(new Moment.AtPosition(0));
        assertThat(Moment.of("version:7")).isEqualTo(new Moment.AtVersion(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday", "1234", "position:", "position:-1", "position:1234567890123456789", "Position:1",
                        "version:x",
                "2024-06-31", "2024-6-3", "0024-06-03", "2024-07-01T00:00:00", "2024-07-01T25:00:00Z", " position:1", ""
            })
    void allElseIsRefused(String text) {
        assertThatException()
                .isThrownBy(() -> Moment.of(text))
                .isInstanceOfAny(DateTimeException.class, IllegalArgumentException.class);
    }
}
