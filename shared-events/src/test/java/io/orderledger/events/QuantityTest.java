package io.orderledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        10.00, 10, 11.00
        10.00, 0, 10.00
        10.00, 100, 20.00
        0.05, 10, 0.05
        0.19, 10, 0.20
        3.33, 15, 3.82
        99999999.99, 10, 109999999.98
        """)
    void theMostThatMayBeDeliveredIsRoundedDown(String ordered, int percent, String most) {
        assertThat(Quantity.of(ordered).withTolerance(percent)).isEqualTo(Quantity.of(most));
    }

    @Test
    void finerQuantitiesAreRefusedNeverRounded() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Quantity.of("0.001"));
    }

    @Test
    void trailingZerosMakeNoDifference() {
        assertThat(Quantity.of("5")).isEqualTo(Quantity.of("5.000")).hasToString("5.00");
        assertThat(Quantity.of("5").hashCode()).isEqualTo(Quantity.of("5.000").hashCode());
    }

    @Test
    void stockFiguresMayBeNegative() {
        Quantity available = Quantity.of("40").minus(Quantity.of("60.50"));
        assertThat(available).isEqualTo(Quantity.of("-20.50"));
        assertThat(available.isNegative()).isTrue();
        assertThat(available.isPositive()).isFalse();
        assertThat(available.negated()).isEqualTo(Quantity.of("20.50"));
    }

    @Test
    void zeroIsNeitherPositiveNorNegative() {
        assertThat(Quantity.ZERO.isZero()).isTrue();
        assertThat(Quantity.ZERO.isPositive()).isFalse();
        assertThat(Quantity.ZERO.isNegative()).isFalse();
        assertThat(Quantity.of("0.01").isPositive()).isTrue();
        assertThat(Quantity.of("0.01").isZero()).isFalse();
    }

    @Test
    void theSmallerOfTwoIsTheSmallerEitherWay() {
        assertThat(Quantity.of("3").min(Quantity.of("2.99"))).isEqualTo(Quantity.of("2.99"));
        assertThat(Quantity.of("2.99").min(Quantity.of("3"))).isEqualTo(Quantity.of("2.99"));
    }

    @Test
    void theLargestQuantityDoesNotExceedItself() {
        assertThat(Quantity.MAX.exceeds(Quantity.MAX)).isFalse();
        assertThat(Quantity.MAX.plus(Quantity.of("0.01")).exceeds(Quantity.MAX)).isTrue();
        assertThat(Quantity.MAX).hasToString("99999999.99");
    }
}
