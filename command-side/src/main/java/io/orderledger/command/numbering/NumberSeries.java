package io.orderledger.command.numbering;

import io.orderledger.ledger.DailyNumbers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers of one kind: the business day, then the place within the day from 1. A place that needs more digits gets them,
 * so that numbers never wrap and never run out.
 *
 * @param scope under which they are claimed
 * @param separator between day and place
 * @param digits that a place has at least
 */
public record NumberSeries(String scope, String separator, int digits) {
    public static final String ORDER_NUMBER = "order-number";
    public static final String DELIVERY_NUMBER = "delivery-number";

    /** Such as {@code 202406010001}. */
    public static final NumberSeries ORDERS = new NumberSeries(ORDER_NUMBER, "", 4);

    /** Such as {@code 20240601-001}. */
    public static final NumberSeries DELIVERIES = new NumberSeries(DELIVERY_NUMBER, "-", 3);

    private static final int DAY_LENGTH = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE.withLocale(Locale.ROOT);

    /** The smallest number of the day that is free. */
    public String take(DailyNumbers numbers, LocalDate day) {
        return write(day, numbers.take(scope, day));
    }

    public String write(LocalDate day, int place) {
        return DAY.format(day) + separator + ("%0" + digits + "d").formatted(place);
    }

    /** The value under which a number of this series is claimed. */
    public String claimValue(String number) {
        LocalDate day = LocalDate.parse(number.substring(0, DAY_LENGTH), DAY);
        return DailyNumbers.claimValue(day, Integer.parseInt(number.substring(DAY_LENGTH + separator.length())));
    }
}
