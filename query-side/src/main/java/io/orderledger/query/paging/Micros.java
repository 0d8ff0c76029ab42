package io.orderledger.query.paging;

import io.orderledger.web.Cursor;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import io.orderledger.web.validation.TextForms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The sort key of a cursor: a time in microseconds, as exact as the column it was read from. */
public final class Micros {
    private Micros() {}

    public static Cursor cursor(Instant time, String id) {
        return new Cursor(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time)), id);
    }

    /** @throws ApiFailure {@link ErrorCode#PARAMETER_INVALID} when the cursor is of another list, or forged */
    public static Instant time(Cursor cursor) {
        try {
            return TextForms.storable(Instant.EPOCH.plus(Long.parseLong(cursor.sortKey()), ChronoUnit.MICROS));
        } catch (IllegalArgumentException e) {
            throw new ApiFailure(ErrorCode.PARAMETER_INVALID, null, List.of(FieldCode.NOT_A_CURSOR.at("cursor")));
        }
    }
}
