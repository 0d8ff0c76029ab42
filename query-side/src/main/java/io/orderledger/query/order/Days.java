package io.orderledger.query.order;

import io.orderledger.web.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Business days from one to another, both included; none when from lies after to.
 *
 * <p>Order numbers start with the business day, so that the start of a number is a range of days, which an index of the
 * list finds in the list's own order.
 */
record Days(LocalDate from, LocalDate to) {
    /** The days that a DATE column is made for. */
    static final Days ALL = new Days(LocalDate.of(1000, 1, 1), LocalDate.of(9999, 12, 31));

    static final Days NONE = new Days(ALL.to, ALL.from);

    private static final int DATE_DIGITS = 8;
    private static final int LONGEST_NUMBER = 32;

    static Days of(DateRange range) {
        return new Days(or(range.start(), ALL.from), or(range.end(), ALL.to));
    }

    /** The days of all orders whose number starts so; none for what no number starts with. */
    static Days ofNumbersStartingWith(String text) {
        if (text.length() > LONGEST_NUMBER || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return NONE;
        }
        return new Days(first(padded(text, '0')), last(padded(text, '9'))).within(ALL);
    }

    Days within(Days other) {
        return new Days(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    boolean isNone() {
        return from.isAfter(to);
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static String padded(String text, char digit) {
        String start = text.substring(0, Math.min(text.length(), DATE_DIGITS));
        return start + String.valueOf(digit).repeat(DATE_DIGITS - start.length());
    }

    /** The first real day that is not before these eight digits. */
    private static LocalDate first(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6));
        if (month > 12) {
            return LocalDate.of(year, 12, 31).plusDays(1);
        }
        YearMonth of = YearMonth.of(year, Math.max(1, month));
        return day > of.lengthOfMonth() && month > 0
                ? of.atEndOfMonth().plusDays(1)
                : of.atDay(month == 0 ? 1 : Math.max(1, day));
    }

    /** The last real day that is not after these eight digits. */
    private static LocalDate last(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6));
        if (month == 0) {
            return LocalDate.of(year, 1, 1).minusDays(1);
        }
        YearMonth of = YearMonth.of(year, Math.min(12, month));
        if (month > 12 || day > of.lengthOfMonth()) {
            return of.atEndOfMonth();
        }
        return day == 0 ? of.atDay(1).minusDays(1) : of.atDay(day);
    }
}
