package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @Test
    void ifMatchIsReadAsItIsWritten() {
        assertThat(EntityTags.of(7)).isEqualTo("\"7\"");
        assertThat(EntityTags.parseIfMatch(null)).isEqualTo(new IfMatch.Absent());
        assertThat(EntityTags.parseIfMatch(" ")).isEqualTo(new IfMatch.Absent());
        assertThat(EntityTags.parseIfMatch("*")).isEqualTo(new IfMatch.Any());
        assertThat(EntityTags.parseIfMatch("\"7\"")).isEqualTo(new IfMatch.Version(7));
        assertThat(EntityTags.parseIfMatch("W/\"7\"").version()).hasValue(7);
        assertThat(EntityTags.parseIfMatch("*").version()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"\"", "\"-1\"", "\"a\"", "\"7\", \"8\"", "\"99999999999999999999\"", "w/\"7\""})
    void otherTagsAreRefused(String tag) {
        assertThatExceptionOfType(ApiFailure.class)
                .isThrownBy(() -> EntityTags.parseIfMatch(tag))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.PARAMETER_INVALID));
    }

    @Test
    void keywordsAreLiteral() {
        assertThat(Keyword.of(null)).isEmpty();
        assertThat(Keyword.of(" \u3000")).isEmpty();
        assertThat(Keyword.of(" 50%_\\ ").orElseThrow().anywherePattern()).isEqualTo("%50\\%\\_\\\\%");
        assertThat(new Keyword("苹果").prefixPattern()).isEqualTo("苹果%");
        assertThatIllegalArgumentException().isThrownBy(() -> new Keyword(" "));
    }

    @Test
    void cursorsComeBackAsTheyWent() {
        var cursor = new Cursor("苹果-𠮷", "0190163e-8a4c-7c3a-9f52-0f6c6d3f7a11");
        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursor("a\nb", "c"));
    }

    @Test
    void aCursorWithAnyBitChangedIsRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(new Cursor("17", "order-1").encode());
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
        for (String text : List.of("", "x", "AAAA", "AAAAAA", "%%%", "中", "A".repeat(1_000))) {
            refused(text);
        }
    }

    private static void refused(String cursor) {
        assertThatExceptionOfType(ApiFailure.class)
                .isThrownBy(() -> Cursor.decode(cursor))
                .satisfies(failure ->
                        assertThat(failure.errors().getFirst().field()).isEqualTo("cursor"));
    }

    @Test
    void pagesCount() {
        var asOf = new AsOf(0, null, 0);
        var query = PageQuery.of(3, 20);
        assertThat(query.offset()).isEqualTo(40);
        assertThat(new PageQuery(3, 20, "c").offset()).isZero();
        assertThat(PageView.of(query, List.of(), 0, asOf).totalPages()).isZero();
        assertThat(PageView.of(query, List.of(), 40, asOf).totalPages()).isEqualTo(2);
        assertThat(PageView.of(query, List.of(), 41, asOf).totalPages()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> PageQuery.of(0, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> PageQuery.of(1, 101));
    }

    @Test
    void datesRunForwards() {
        LocalDate day = LocalDate.of(2024, 6, 1);
        assertThat(new DateRange(day, day).start()).isEqualTo(day);
        assertThat(DateRange.unbounded().end()).isNull();
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> new DateRange(day, day.minusDays(1)));
    }

    @Test
    void successIsAlways200Inside() {
        Instant before = Instant.now();
        ApiResponse<String> created = ApiResponse.created("x");
        assertThat(created.code()).isEqualTo(200);
        assertThat(created.message()).isEqualTo("success");
        assertThat(created.timestamp()).isBetween(before, Instant.now());
    }
}
