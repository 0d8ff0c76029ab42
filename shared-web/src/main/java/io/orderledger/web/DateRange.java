package io.orderledger.web;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Business days from start to end, both included; an absent one leaves that side open. Controllers declare it as an
 * argument; it is bound from {@code startDate} and {@code endDate}. An end before the start is refused as
 * {@link ErrorCode#DATE_RANGE_REVERSED}.
 */
public record DateRange(@Nullable LocalDate start, @Nullable LocalDate end) {
    public DateRange {
        if (start != null && end != null && end.isBefore(start)) {
            throw new ApiFailure(ErrorCode.DATE_RANGE_REVERSED, null, List.of(FieldCode.BEFORE_START.at("endDate")));
        }
    }

    public static DateRange unbounded() {
        return new DateRange(null, null);
    }
}
