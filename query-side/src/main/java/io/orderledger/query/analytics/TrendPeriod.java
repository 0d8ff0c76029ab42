package io.orderledger.query.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** What a trend is cut into. */
enum TrendPeriod {
    DAILY {
        @Override
        LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        LocalDate after(LocalDate start, int periods) {
            return start.plusDays(periods);
        }

        @Override
        String key(LocalDate start) {
            return start.toString();
        }
    },
    /** ISO 8601: from Monday; the week belongs to the year that has its Thursday. */
    WEEKLY {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate after(LocalDate start, int periods) {
            return start.plusWeeks(periods);
        }

        @Override
        String key(LocalDate start) {
            return "%04d-W%02d"
                    .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },
    MONTHLY {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate after(LocalDate start, int periods) {
            return start.plusMonths(periods);
        }

        @Override
        String key(LocalDate start) {
            return YearMonth.from(start).toString();
        }
    };

    private static final int DAYS = 30;
    private static final int WEEKS_OR_MONTHS = 12;

    /** The first day of the period with this day in it. */
    abstract LocalDate startOf(LocalDate day);

    abstract LocalDate after(LocalDate start, int periods);

    /** How the API names the period that starts so. */
    abstract String key(LocalDate start);

    LocalDate endOf(LocalDate start) {
        return after(start, 1).minusDays(1);
    }

    /** Where a trend that ends so begins when nobody says where: 30 days, 12 weeks or 12 months. */
    LocalDate usualStart(LocalDate end) {
        return after(startOf(end), 1 - (this == DAILY ? DAYS : WEEKS_OR_MONTHS));
    }
}
