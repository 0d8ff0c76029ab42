package io.orderledger.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.web.DateRange;
import io.orderledger.web.analytics.SalesTrendView;
import io.orderledger.web.error.ApiFailure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How days become periods, and which days a trend has when nobody says. */
class TrendTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);

    @Test
    void weeksAreOfIsoAndThoseThatTheRangeCutsSaySo() {
        List<SalesTrendView> weeks = trend(TrendPeriod.WEEKLY, "2024-06-01", "2024-06-09");
        assertThat(weeks).extracting(SalesTrendView::period).containsExactly("2024-W22", "2024-W23");
        assertThat(weeks).extracting(SalesTrendView::partial).containsExactly(true, false);
        assertThat(weeks)
                .extracting(SalesTrendView::periodStart)
                .containsExactly(LocalDate.of(2024, 5, 27), LocalDate.of(2024, 6, 3));
    }

    @Test
    void aWeekBelongsToTheYearOfItsThursday() {
        assertThat(trend(TrendPeriod.WEEKLY, "2024-12-30", "2025-01-05"))
                .extracting(SalesTrendView::period)
                .containsExactly("2025-W01");
        assertThat(trend(TrendPeriod.WEEKLY, "2021-01-01", "2021-01-03"))
                .extracting(SalesTrendView::period)
                .containsExactly("2020-W53");
    }

    @Test
    void periodsWithoutSalesAreThereWithZeros() {
        var sold = new TreeMap<LocalDate, SoldTotals>();
        sold.put(LocalDate.of(2024, 6, 2), new SoldTotals(3, new BigDecimal("10.00"), new BigDecimal("4.00")));
        List<SalesTrendView> days =
                Trend.of(TrendPeriod.DAILY, range(TrendPeriod.DAILY, "2024-06-01", "2024-06-03"), sold);
        assertThat(days).extracting(SalesTrendView::totalOrders).containsExactly(0L, 3L, 0L);
        assertThat(days.get(1).averageOrderAmount()).isEqualTo("3.33");
        assertThat(days.get(1).totalProfit()).isEqualTo("6.00");
        assertThat(days.get(0).averageOrderAmount()).isEqualTo("0.00");
        assertThat(days).extracting(SalesTrendView::partial).containsOnly(false);
    }

    @Test
    void monthsHaveTheirOwnLengths() {
        List<SalesTrendView> months = trend(TrendPeriod.MONTHLY, "2024-01-31", "2024-03-31");
        assertThat(months).extracting(SalesTrendView::period).containsExactly("2024-01", "2024-02", "2024-03");
        assertThat(months)
                .extracting(SalesTrendView::periodEnd)
                .containsExactly(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 31));
        assertThat(months).extracting(SalesTrendView::partial).containsExactly(true, false, false);
    }

    @ParameterizedTest
    @CsvSource({"DAILY, 2024-05-07, 30", "WEEKLY, 2024-03-18, 12", "MONTHLY, 2023-07-01, 12"})
    void withoutDatesItEndsToday(TrendPeriod period, LocalDate first, int points) {
        SalesRange range = SalesRange.ofTrend(SalesBasis.CREATED, period, DateRange.unbounded(), TODAY);
        assertThat(range.to()).isEqualTo(TODAY);
        assertThat(range.from()).isEqualTo(first);
        assertThat(Trend.of(period, range, new TreeMap<>())).hasSize(points);
    }

    @Test
    void oneDateAloneGivesTheOther() {
        assertThat(range(TrendPeriod.DAILY, "2024-06-01", null).to()).isEqualTo(TODAY);
        assertThat(range(TrendPeriod.DAILY, null, "2024-01-30").from()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThatThrownBy(() -> range(TrendPeriod.DAILY, "2024-06-06", null)).isInstanceOf(ApiFailure.class);
    }

    @Test
    void tenYearsAreTheMost() {
        assertThat(range(TrendPeriod.DAILY, "2014-06-05", "2024-06-04").days()).isEqualTo(3653);
        assertThatThrownBy(() -> range(TrendPeriod.DAILY, "2014-06-05", "2024-06-05"))
                .isInstanceOf(ApiFailure.class);
        assertThatThrownBy(() -> range(TrendPeriod.MONTHLY, "2014-06-05", null)).isInstanceOf(ApiFailure.class);
    }

    private static List<SalesTrendView> trend(TrendPeriod period, String start, String end) {
        return Trend.of(period, range(period, start, end), new TreeMap<>());
    }

    private static SalesRange range(TrendPeriod period, @Nullable String start, @Nullable String end) {
        var dates =
                new DateRange(start == null ? null : LocalDate.parse(start), end == null ? null : LocalDate.parse(end));
        return SalesRange.ofTrend(SalesBasis.CREATED, period, dates, TODAY);
    }
}
