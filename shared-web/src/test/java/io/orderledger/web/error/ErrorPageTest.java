package io.orderledger.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.validation.FieldCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} is written from the catalogue, never by hand. */
class ErrorPageTest {
    private static final Path PAGE = Path.of("..", "docs", "errors.md");

    @Test
    void thePageSaysWhatTheCatalogueSays() throws Exception {
        if (Boolean.getBoolean("generate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE)
                .as("Stale: mvn test -pl shared-web -am -Dgenerate=true")
                .content()
                .isEqualTo(page());
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::code)).doesNotHaveDuplicates();
    }

    private static String page() {
        var page = new StringBuilder("""
            # Errors

            Written from `ErrorCode` and `FieldCode` by a test; `mvn test -pl shared-web -am -Dgenerate=true` writes it anew.

            Every failure has its real HTTP status and this body; `code` is status × 100 + number.

            ```json
            {"code":40902,"error":"PRICE_CHANGED","message":"价格已变动，请确认最新价格","data":{"currentPrice":5.20},"errors":[],"requestId":"…","timestamp":"2024-01-15T10:30:00.000Z"}
            ```

            ## Catalogue

            | code | HTTP | error | 中文 | English |
            |---|---|---|---|---|
            """);
        for (ErrorCode code : ErrorCode.values()) {
            row(
                    page,
                    String.valueOf(code.code()),
                    String.valueOf(code.httpStatus()),
                    "`" + code.name() + "`",
                    code.message(Locale.CHINESE),
                    code.message(Locale.ENGLISH));
        }
        page.append("""

            ## Field codes

            What stands in `errors[].code`, beside `field` and `message`. N is the bound.

            | code | 中文 | English |
            |---|---|---|
            """);
        for (FieldCode code : FieldCode.values()) {
            row(page, "`" + code.name() + "`", code.message(Locale.CHINESE, "N"), code.message(Locale.ENGLISH, "N"));
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
