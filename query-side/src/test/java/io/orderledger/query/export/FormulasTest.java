package io.orderledger.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a CSV file are texts, whatever program opens it. */
class FormulasTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\")",
                "+86 138",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                " =1",
                "\u3000＝1"
            })
    void whatBeginsLikeAFormulaIsNoneAnyMore(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "a=1", "'=1", "1-2", "O'Neil", "202406010001", " 张三", "*5", "#5"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo(text);
    }
}
