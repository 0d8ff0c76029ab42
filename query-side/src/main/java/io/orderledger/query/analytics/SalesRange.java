package io.orderledger.query.analytics;

import io.orderledger.web.DateRange;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Which sales a statistic is about, as parameters of statements.
 *
 * @param basis as the rows carry it
 * @param from first business day
 * @param to last business day
 */
record SalesRange(String basis, LocalDate from, LocalDate to) {
    /** Of a range with two ends. A trend of it has a point a day, and an answer stays under 1 MiB. */
    static final int MOST_YEARS = 10;

    /** The days that a DATE column is made for. */
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** An open end has no bound: there is no order without a row of its day. */
    static SalesRange of(SalesBasis basis, DateRange dates) {
        requireBounded(dates);
        return new SalesRange(
                basis.stored(),
                Objects.requireNonNullElse(dates.start(), FIRST),
                Objects.requireNonNullElse(dates.end(), LAST));
    }

    static SalesRange ofTrend(SalesBasis basis, TrendPeriod period, DateRange dates, LocalDate today) {
        LocalDate end = Objects.requireNonNullElse(dates.end(), today);
        LocalDate start = Objects.requireNonNullElse(dates.start(), period.usualStart(end));
        DateRange whole = new DateRange(start, end);
        requireBounded(whole);
        return new SalesRange(basis.stored(), start, end);
    }

    static SalesRange ofDelivered(DeliveredBy by, YearMonth month) {
        return new SalesRange(by.stored(), month.atDay(1), month.atEndOfMonth());
    }

    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    private static void requireBounded(DateRange dates) {
        LocalDate start = dates.start();
        LocalDate end = dates.end();
        if (start != null && end != null && !end.isBefore(start.plusYears(MOST_YEARS))) {
            throw new ApiFailure(
                    ErrorCode.PARAMETER_INVALID, null, List.of(FieldCode.RANGE_TOO_LONG.at("endDate", MOST_YEARS)));
        }
    }
}
