package io.orderledger.web;

import io.orderledger.web.validation.TextForms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The moment of the past that a read asks for in {@code asOf}. What lies beyond the ledger's end counts as its end, and
 * the answer names the position that it shows: today's date is a moment like any other.
 */
public sealed interface Moment {
    /** Everything that was recorded then or earlier. */
    record AtInstant(Instant instant) implements Moment {}

    /** Everything that was recorded until the end of a business day. */
    record AtEndOf(LocalDate day) implements Moment {}

    /** Everything up to a position of the ledger, this one included; 0 is before the first event. */
    record AtPosition(long position) implements Moment {}

    /** So many events of the one stream that is read. */
    record AtVersion(long version) implements Moment {}

    /** How the API describes the parameter where a list or a figure is read. */
    String OF_THE_LEDGER = "那时的样子：时间、营业日（当日结束时）或账本位置，如 position:1234；晚于账本末尾的按末尾算 / As it stood: a time, a"
            + " business day (at its end) or a ledger position such as position:1234; what lies beyond the ledger's end"
            + " counts as its end";

    /**
     * @param text a time with a Z or an offset, a date, {@code position:1234} or {@code version:7}
     * @throws java.time.DateTimeException or {@link IllegalArgumentException} for anything else
     */
    static Moment of(String text) {
        var counted = Forms.COUNTED.matcher(text);
        if (counted.matches()) {
            long number = Long.parseLong(counted.group(2));
            return counted.group(1).equals("position") ? new AtPosition(number) : new AtVersion(number);
        }
        return Forms.DATE.matcher(text).matches()
                ? new AtEndOf(TextForms.date(text))
                : new AtInstant(TextForms.instant(text));
    }

    /** Patterns of what only {@link #of} needs. */
    final class Forms {
        private static final Pattern COUNTED = Pattern.compile("(position|version):([0-9]{1,18})");
        private static final Pattern DATE = Pattern.compile("[^T]{10}");

        private Forms() {}
    }
}
