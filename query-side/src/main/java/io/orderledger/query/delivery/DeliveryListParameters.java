package io.orderledger.query.delivery;

import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the statements of the list of runs. An empty text stands for no filter.
 *
 * @param numberPattern for {@code like}; empty when no number starts so
 */
record DeliveryListParameters(
        String status,
        String employeeId,
        String orderId,
        String numberPattern,
        LocalDate from,
        LocalDate to,
        DeliveryCursor cursor,
        int limit,
        int offset) {
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    /** What numbers are made of; a column of ASCII is not compared with anything else. */
    private static final Pattern START_OF_NUMBER = Pattern.compile("[0-9-]{1,32}");

    static DeliveryListParameters of(PageQuery query, DeliveryFilter filter) {
        return new DeliveryListParameters(
                text(filter.status()),
                text(filter.employeeId()),
                text(filter.orderId()),
                filter.keyword().map(DeliveryListParameters::pattern).orElse("%"),
                Objects.requireNonNullElse(filter.dates().start(), FIRST),
                Objects.requireNonNullElse(filter.dates().end(), LAST),
                DeliveryCursor.of(query),
                query.pageSize(),
                query.offset());
    }

    private static String pattern(Keyword keyword) {
        return START_OF_NUMBER.matcher(keyword.text()).matches() ? keyword.prefixPattern() : "";
    }

    /** The same list, of one driver's runs. */
    DeliveryListParameters drivenBy(String employee) {
        return new DeliveryListParameters(status, employee, orderId, numberPattern, from, to, cursor, limit, offset);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
