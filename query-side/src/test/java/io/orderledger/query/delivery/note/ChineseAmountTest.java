package io.orderledger.query.delivery.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseAmountTest {
    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "0.56, 伍角陆分",
        "1.00, 壹元整",
        "10.00, 壹拾元整",
        "52.00, 伍拾贰元整",
        "100.05, 壹佰元零伍分",
        "105.50, 壹佰零伍元伍角整",
        "1005.00, 壹仟零伍元整",
        "1050.00, 壹仟零伍拾元整",
        "1234.56, 壹仟贰佰叁拾肆元伍角陆分",
        "10000.00, 壹万元整",
        "10001.10, 壹万零壹元壹角整",
        "20300.00, 贰万零叁佰元整",
        "100000.00, 壹拾万元整",
        "1050000.00, 壹佰零伍万元整",
        "1000001.00, 壹佰万零壹元整",
        "99999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "100000000.00, 壹亿元整",
        "100000005.00, 壹亿零伍元整",
        "100050000.00, 壹亿零伍万元整",
        "20000000000.00, 贰佰亿元整",
        "1000000000000.00, 壹万亿元整"
    })
    void readsAsOnAReceipt(BigDecimal amount, String capitals) {
        assertThat(ChineseAmount.of(amount)).isEqualTo(capitals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "10000000000000000"})
    void anythingElseIsNoAmount(BigDecimal amount) {
        assertThatThrownBy(() -> ChineseAmount.of(amount)).isInstanceOf(IllegalArgumentException.class);
    }
}
