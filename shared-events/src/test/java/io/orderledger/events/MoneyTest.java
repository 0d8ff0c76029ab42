package io.orderledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        0.05, 0.10, 0.01
        2.50, 0.33, 0.83
        1.25, 3.33, 4.16
        0.01, 0.49, 0.00
        0.01, 0.50, 0.01
        5.50, 10.00, 55.00
        0.00, 99999999.99, 0.00
        99999999.99, 1.00, 99999999.99
        """)
    void aLineTotalIsRoundedHalfUp(String unitPrice, String quantity, String total) {
        assertThat(Money.of(unitPrice).times(Quantity.of(quantity))).isEqualTo(Money.of(total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.005", "5.501", "-0.001", "1E-3"})
    void finerAmountsAreRefusedNeverRounded(String amount) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource({"5, 5.00", "5.5, 5.50", "5.500, 5.50", "1E+2, 100.00", "0, 0.00", "-3, -3.00"})
    void amountsAreWrittenWithTwoDecimals(String amount, String written) {
        assertThat(Money.of(amount)).hasToString(written).isEqualTo(Money.of(written));
        assertThat(Money.of(amount).hashCode()).isEqualTo(Money.of(written).hashCode());
    }

    @Test
    void sumsAreExactWhereBinaryFractionsAreNot() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
    }

    @Test
    void theLargestAmountDoesNotExceedItself() {
        assertThat(Money.MAX.exceeds(Money.MAX)).isFalse();
        assertThat(Money.MAX.plus(Money.of("0.01")).exceeds(Money.MAX)).isTrue();
        assertThat(Money.MAX).hasToString("99999999.99");
    }

    @Test
    void zeroIsNeitherNegativeNorAnythingElse() {
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.of("-0.01").isNegative()).isTrue();
        assertThat(Money.of("-0.01").isZero()).isFalse();
        assertThat(Money.of("0.01").isZero()).isFalse();
    }

    @Test
    void amountsAreOrdered() {
        assertThat(Money.of("9.99")).isLessThan(Money.of("10.00"));
        assertThat(Money.of("10")).isEqualByComparingTo(Money.of("10.00"));
    }
}
