package io.orderledger.command.order.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An order's number: the business day, then its place within the day from 0001. After 9999 it widens, so that it never
 * wraps and never fails.
 */
public record OrderNumber(LocalDate day, int sequence) {
    public static final String SERIES = "order-number";

    private static final int DAY_LENGTH = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE.withLocale(Locale.ROOT);

    public static OrderNumber parse(String text) {
        return new OrderNumber(
                LocalDate.parse(text.substring(0, DAY_LENGTH), DAY), Integer.parseInt(text.substring(DAY_LENGTH)));
    }

    @Override
    public String toString() {
        return "%s%04d".formatted(DAY.format(day), sequence);
    }
}
