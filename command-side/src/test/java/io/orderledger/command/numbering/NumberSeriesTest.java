package io.orderledger.command.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers have their least digits, and widen instead of wrapping. */
class NumberSeriesTest {
    private static final LocalDate JUNE_1 = LocalDate.of(2024, 6, 1);

    @ParameterizedTest
    @CsvSource({"1, 202406010001", "9999, 202406019999", "10000, 2024060110000", "123456, 20240601123456"})
    void ofOrders(int place, String number) {
        isWritten(NumberSeries.ORDERS, place, number);
    }

    @ParameterizedTest
    @CsvSource({"1, 20240601-001", "999, 20240601-999", "1000, 20240601-1000", "12345, 20240601-12345"})
    void ofDeliveries(int place, String number) {
        isWritten(NumberSeries.DELIVERIES, place, number);
    }

    private static void isWritten(NumberSeries series, int place, String number) {
        assertThat(series.write(JUNE_1, place)).isEqualTo(number);
        assertThat(series.claimValue(number)).isEqualTo("2024-06-01-%09d".formatted(place));
        assertThat(series.take((scope, day) -> scope.equals(series.scope()) && day.equals(JUNE_1) ? place : 0, JUNE_1))
                .isEqualTo(number);
    }
}
